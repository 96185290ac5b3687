package io.mingce.store.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Announcements;
import io.mingce.request.RequestId;
import io.mingce.request.RequestKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

class SnsAnnouncementsTest {

    @Test
    void tellsWhatHappenedByIds() {
        var services = new Services();
        CustomerId id = CustomerId.from(new SourceId("c"), 0);
        String topic = "arn:aws-cn:sns:cn-north-1:123456789012:announcements";

        new SnsAnnouncements(() -> services, topic)
                .announce(
                        new Announcements.Carried(
                                new RequestId("a".repeat(26)),
                                RequestKind.ERASE,
                                Set.of(id),
                                Set.of("shop", "crm"),
                                Instant.parse("2026-11-23T08:00:00Z")));

        assertThat(services.texts)
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.topicArn()).isEqualTo(topic);
                    assertThat(sent.phoneNumber()).isNull();
                    assertThat(sent.message())
                            .isEqualTo(
                                    """
                                    {"request":"%s","kind":"erase","customers":["%s"],\
                                    "recipients":["crm","shop"],"at":"2026-11-23T08:00:00Z"}\
                                    """
                                            .formatted("a".repeat(26), id));
                    assertThat(sent.messageAttributes())
                            .hasEntrySatisfying(
                                    "kind",
                                    value -> assertThat(value.stringValue()).isEqualTo("erase"));
                });
    }
}
