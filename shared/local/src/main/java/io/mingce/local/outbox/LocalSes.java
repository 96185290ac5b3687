package io.mingce.local.outbox;

import io.mingce.access.Mask;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

import java.util.UUID;

/// SES in process: a mail in plain text becomes a line in the outbox.
public final class LocalSes implements SesV2Client {

    private final OutboxFile outbox;

    public LocalSes(OutboxFile outbox) {
        this.outbox = outbox;
    }

    @Override
    public SendEmailResponse sendEmail(SendEmailRequest request) {
        var to = request.destination().toAddresses();
        if (request.fromEmailAddress() == null || !request.fromEmailAddress().contains("@")) {
            throw BadRequestException.builder().message("Missing required field: From").build();
        }
        if (to.size() != 1 || request.content().simple() == null) {
            throw new UnsupportedOperationException("one recipient and a simple message");
        }
        String tag =
                request.emailTags().stream()
                        .filter(t -> t.name().equals("request"))
                        .map(MessageTag::value)
                        .findFirst()
                        .orElse("");
        var mail = request.content().simple();
        outbox.add(
                tag,
                Mask.of(Field.EMAIL, CustomerType.PERSON, to.getFirst()).orElse(""),
                mail.subject().data(),
                mail.body().text().data());
        return SendEmailResponse.builder().messageId(UUID.randomUUID().toString()).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
