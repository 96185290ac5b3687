package io.mingce.store;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/// The clients of what sends messages; made on first use, safe for all threads.
public interface OutboxClients {

    SesV2Client mail();

    /// Text messages to phones, and announcements to a topic.
    SnsClient sms();
}
