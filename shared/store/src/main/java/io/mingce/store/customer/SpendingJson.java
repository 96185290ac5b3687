package io.mingce.store.customer;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.Spending;

import software.amazon.awssdk.core.SdkBytes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What a customer spent, as `[[yuan, origin]]`, newest first.
final class SpendingJson {

    private SpendingJson() {}

    static SdkBytes write(Spending spending) {
        return Json.write(
                spending.amounts().stream()
                        .map(a -> List.of(a.yuan().toString(), ProfileJson.list(a.origin())))
                        .toList());
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
