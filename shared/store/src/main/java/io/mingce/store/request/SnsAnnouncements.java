package io.mingce.store.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.customer.CustomerId;
import io.mingce.erasure.Announcements;
import io.mingce.store.OutboxClients;

import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// [Announcements] on an SNS topic: JSON `{"request", "kind", "customers", "recipients", "at"}`, with the kind as an
/// attribute that subscribers can filter by.
public final class SnsAnnouncements implements Announcements {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Supplier<OutboxClients> clients;
    private final String topicArn;

    /// @param clients asked for when the first announcement is made
    public SnsAnnouncements(Supplier<OutboxClients> clients, String topicArn) {
        this.clients = clients;
        this.topicArn = topicArn;
    }

    @Override
    public void announce(Carried carried) {
        var request =
                PublishRequest.builder()
                        .topicArn(topicArn)
                        .message(json(carried))
                        .messageAttributes(
                                Map.of(
                                        "kind",
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue(carried.kind().key())
                                                .build()))
                        .build();
        clients.get().sms().publish(request);
    }

    private static String json(Carried carried) {
        var json = new LinkedHashMap<String, Object>();
        json.put("request", carried.request().value());
        json.put("kind", carried.kind().key());
        json.put(
                "customers", carried.customers().stream().map(CustomerId::value).sorted().toList());
        json.put("recipients", carried.recipients().stream().sorted().toList());
        json.put("at", carried.at().toString());
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("texts can be written", e);
        }
    }
}
