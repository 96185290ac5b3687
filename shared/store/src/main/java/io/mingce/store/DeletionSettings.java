package io.mingce.store;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/// How requests of persons are carried out.
///
/// @param queue where requests are announced
/// @param certificateKeyArn the KMS key that signs certificates
/// @param coolingOff how long an erasure waits
/// @param mailFrom address that mails come from
/// @param topicArn where other systems are told
/// @param publicUrl of the public API, without a slash at its end
record DeletionSettings(
        URI queue,
        String certificateKeyArn,
        Duration coolingOff,
        String mailFrom,
        String topicArn,
        String publicUrl) {

    private static final int MOST_DAYS = 90;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern TOPIC =
            Pattern.compile("arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]+");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

    static DeletionSettings read(Settings settings) {
        return new DeletionSettings(
                settings.queue("REQUESTS_QUEUE_URL"),
                settings.keyArn("CERTIFICATE_KEY_ARN"),
                Duration.ofDays(settings.number("COOLING_OFF_DAYS", 0, MOST_DAYS)),
                settings.text(
                        "MAIL_FROM",
                        ADDRESS.asMatchPredicate(),
                        "the address that mails come from"),
                settings.text(
                        "ANNOUNCEMENTS_TOPIC_ARN",
                        TOPIC.asMatchPredicate(),
                        "the ARN of a topic, !Ref it"),
                settings.text(
                                "PUBLIC_URL",
                                URL.asMatchPredicate(),
                                "where the public API is reached")
                        .replaceAll("/+$", ""));
    }
}
