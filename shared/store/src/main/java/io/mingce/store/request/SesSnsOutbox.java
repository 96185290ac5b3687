package io.mingce.store.request;

import io.mingce.request.Message;
import io.mingce.request.Outbox;
import io.mingce.store.OutboxClients;

import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

import java.util.Map;
import java.util.function.Supplier;

/// [Outbox] by SES for mail and SNS for text messages, each marked with the id of its request. What they say of a message
/// they do not take is not passed on: it may quote the recipient.
public final class SesSnsOutbox implements Outbox {

    private static final String REQUEST = "request";
    private static final String UTF_8 = "UTF-8";

    private final Supplier<OutboxClients> clients;
    private final String from;

    /// @param clients asked for when the first message is sent
    /// @param from address that mails come from
    public SesSnsOutbox(Supplier<OutboxClients> clients, String from) {
        this.clients = clients;
        this.from = from;
    }

    /// @throws io.mingce.failure.TryAgain where the service is busy or away
    /// @throws IllegalStateException where nobody may send any
    @Override
    public void send(Message message) {
        if (message.phone()) {
            Refusals.hidden("SNS", () -> clients.get().sms().publish(text(message)));
        } else {
            Refusals.hidden("SES", () -> clients.get().mail().sendEmail(mail(message)));
        }
    }

    private static PublishRequest text(Message message) {
        return PublishRequest.builder()
                .phoneNumber(message.recipient())
                .message(message.text())
                .messageAttributes(
                        Map.of(
                                REQUEST,
                                attribute(message.request().value()),
                                "AWS.SNS.SMS.SMSType",
                                attribute("Transactional")))
                .build();
    }

    private static MessageAttributeValue attribute(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }

    private SendEmailRequest mail(Message message) {
        return SendEmailRequest.builder()
                .fromEmailAddress(from)
                .destination(d -> d.toAddresses(message.recipient()))
                .content(c ->
                        c.simple(m ->
                                m.subject(s -> s.charset(UTF_8).data(message.subject()))
                                        .body(b ->
                                                b.text(t ->
                                                        t.charset(UTF_8).data(message.text())))))
                .emailTags(
                        MessageTag.builder().name(REQUEST).value(message.request().value()).build())
                .build();
    }
}
