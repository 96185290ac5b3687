package io.mingce.store.request;

import io.mingce.store.OutboxClients;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

import java.util.ArrayList;
import java.util.List;

/// SES and SNS that keep what they get, or refuse it.
final class Services implements OutboxClients {

    final List<SendEmailRequest> mails = new ArrayList<>();
    final List<PublishRequest> texts = new ArrayList<>();
    @Nullable RuntimeException refusal;

    @Override
    public SesV2Client mail() {
        return new SesV2Client() {
            @Override
            public SendEmailResponse sendEmail(SendEmailRequest request) {
                refuse();
                mails.add(request);
                return SendEmailResponse.builder().build();
            }

            @Override
            public String serviceName() {
                return "ses";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public SnsClient sms() {
        return new SnsClient() {
            @Override
            public PublishResponse publish(PublishRequest request) {
                refuse();
                texts.add(request);
                return PublishResponse.builder().build();
            }

            @Override
            public String serviceName() {
                return "sns";
            }

            @Override
            public void close() {}
        };
    }

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }
}
