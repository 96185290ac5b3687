package io.mingce.local.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class OutboxTest {

    private static final String TOPIC = "arn:aws:sns:x:1:Announcements";

    @TempDir private Path folder = Path.of("");
    private final List<OutboxFile.Sent> told = new ArrayList<>();

    private Path file() {
        return folder.resolve("outbox.ndjson");
    }

    private OutboxFile outbox() {
        return new OutboxFile(
                file(), () -> Instant.parse("2026-11-23T01:02:03.123456Z"), told::add);
    }

    private static SendEmailRequest mail(String from) {
        return SendEmailRequest.builder()
                .fromEmailAddress(from)
                .destination(d -> d.toAddresses("jia.ceshi@example.com"))
                .emailTags(MessageTag.builder().name("request").value("r1").build())
                .content(c ->
                        c.simple(m ->
                                m.subject(s -> s.data("验证码"))
                                        .body(b -> b.text(t -> t.data("您的验证码：042137\n十分钟内有效")))))
                .build();
    }

    private static PublishRequest message(String text) {
        return PublishRequest.builder()
                .phoneNumber("+8613900000001")
                .message(text)
                .messageAttributes(
                        Map.of(
                                "request",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("r2")
                                        .build()))
                .build();
    }

    @Test
    void keepsALineForEachMessageWithItsRecipientMasked() throws IOException {
        new LocalSes(outbox()).sendEmail(mail("privacy@example.com"));
        new LocalSns(outbox(), List.of()).publish(message("Code: 137042"));
        assertThat(OutboxFile.read(outbox().text()))
                .isEqualTo(told)
                .containsExactly(
                        new OutboxFile.Sent(
                                "2026-11-23T01:02:03Z",
                                "r1",
                                "j*****@example.com",
                                "验证码",
                                "您的验证码：042137\n十分钟内有效"),
                        new OutboxFile.Sent(
                                "2026-11-23T01:02:03Z", "r2", "139****0001", "", "Code: 137042"));
        assertThat(Files.readAllLines(file())).hasSize(2);
        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
    }

    @Test
    void keepsWhatIsAnnouncedToATopicThatTheTemplateDeclares() {
        var sns = new LocalSns(outbox(), List.of(TOPIC));
        sns.publish(b -> b.topicArn(TOPIC).message("{}"));
        assertThat(told).extracting(OutboxFile.Sent::to).containsExactly("Announcements");
        assertThatThrownBy(() -> sns.publish(b -> b.topicArn(TOPIC + "s").message("{}")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesWhatAwsRefuses() {
        assertThatThrownBy(() -> new LocalSes(outbox()).sendEmail(mail("")))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(
                        () -> new LocalSns(outbox(), List.of()).publish(message("x".repeat(1601))))
                .hasMessageContaining("too long");
        assertThat(outbox().text()).isEmpty();
    }
}
