package io.mingce.local.outbox;

import io.mingce.access.Mask;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SNS in process: a text message to a phone, and what is said to a topic, become lines in the outbox.
public final class LocalSns implements SnsClient {

    /// Characters that SNS sends to a phone at most.
    private static final int MOST = 1600;

    private final OutboxFile outbox;
    private final List<String> topicArns;

    /// @param topicArns the topics that the template declares
    public LocalSns(OutboxFile outbox, List<String> topicArns) {
        this.outbox = outbox;
        this.topicArns = List.copyOf(topicArns);
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        String text = request.message();
        if (request.phoneNumber() != null && text.length() > MOST) {
            throw InvalidParameterException.builder()
                    .message("Invalid parameter: Message too long")
                    .build();
        }
        outbox.add(
                attribute(request),
                recipient(request),
                Optional.ofNullable(request.subject()).orElse(""),
                text);
        return PublishResponse.builder().messageId(UUID.randomUUID().toString()).build();
    }

    private String recipient(PublishRequest request) {
        if (request.phoneNumber() != null) {
            return Mask.of(Field.PHONE, CustomerType.PERSON, request.phoneNumber()).orElse("");
        }
        if (!topicArns.contains(request.topicArn())) {
            throw NotFoundException.builder().message("Topic does not exist").build();
        }
        return request.topicArn().replaceFirst(".*:", "");
    }

    private static String attribute(PublishRequest request) {
        return Optional.ofNullable(request.messageAttributes().get("request"))
                .map(value -> value.stringValue())
                .orElse("");
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
