package io.mingce.store;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

import java.util.function.Supplier;

/// [OutboxClients] on Lambda; apart from [LambdaClients], which works where there are no jars of these.
final class LambdaOutbox implements OutboxClients {

    private final Supplier<SesV2Client> mail;
    private final Supplier<SnsClient> sms;

    LambdaOutbox(Supplier<SdkHttpClient> http) {
        this.mail = new Lazy<>(() -> SesV2Client.builder().httpClient(http.get()).build());
        this.sms = new Lazy<>(() -> SnsClient.builder().httpClient(http.get()).build());
    }

    @Override
    public SesV2Client mail() {
        return mail.get();
    }

    @Override
    public SnsClient sms() {
        return sms.get();
    }
}
