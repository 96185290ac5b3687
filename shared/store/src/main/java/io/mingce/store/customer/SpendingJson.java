package io.mingce.store.customer;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.Spending;

import software.amazon.awssdk.core.SdkBytes;

import java.math.BigDecimal;
import java.util.ArrayList;

/// What a customer spent, as `[[yuan, origin]]`, newest first.
final class SpendingJson {

    private SpendingJson() {}

    static SdkBytes write(Spending spending) {
        return Json.write(json -> {
            json.writeStartArray();
            for (Spending.Amount amount : spending.amounts()) {
                json.writeStartArray();
                json.writeString(amount.yuan().toString());
                ProfileJson.write(json, amount.origin());
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    static Spending read(SdkBytes bytes) {
        var amounts = new ArrayList<Spending.Amount>();
        for (JsonNode each : Json.read(bytes)) {
            amounts.add(
                    new Spending.Amount(
                            new BigDecimal(each.get(0).textValue()),
                            ProfileJson.origin(each.get(1))));
        }
        return new Spending(amounts);
    }
}
