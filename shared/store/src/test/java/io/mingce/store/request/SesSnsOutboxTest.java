package io.mingce.store.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mingce.failure.TryAgain;
import io.mingce.request.Message;
import io.mingce.request.RequestId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

import java.io.PrintWriter;
import java.io.StringWriter;

class SesSnsOutboxTest {

    private static final RequestId ID = new RequestId("a".repeat(26));
    private static final Message TEXT = new Message(ID, true, "+8613412340003", "", "验证码 123456");
    private static final Message MAIL =
            new Message(ID, false, "zheng.moqu@example.com", "验证码", "验证码 123456");

    private final Services services = new Services();
    private final SesSnsOutbox outbox = new SesSnsOutbox(() -> services, "crm@example.com");

    @Test
    void aTextMessageGoesToThePhoneMarkedWithItsRequest() {
        outbox.send(TEXT);

        assertThat(services.mails).isEmpty();
        assertThat(services.texts)
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.phoneNumber()).isEqualTo("+8613412340003");
                    assertThat(sent.topicArn()).isNull();
                    assertThat(sent.message()).isEqualTo("验证码 123456");
                    assertThat(sent.messageAttributes())
                            .hasEntrySatisfying(
                                    "request",
                                    value -> assertThat(value.stringValue()).isEqualTo(ID.value()));
                });
    }

    @Test
    void aMailGoesToTheAddressMarkedWithItsRequest() {
        outbox.send(MAIL);

        assertThat(services.texts).isEmpty();
        assertThat(services.mails)
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.fromEmailAddress()).isEqualTo("crm@example.com");
                    assertThat(sent.destination().toAddresses())
                            .containsExactly("zheng.moqu@example.com");
                    assertThat(sent.content().simple().subject().data()).isEqualTo("验证码");
                    assertThat(sent.content().simple().body().text().data())
                            .isEqualTo("验证码 123456");
                    assertThat(sent.emailTags())
                            .singleElement()
                            .satisfies(tag -> {
                                assertThat(tag.name()).isEqualTo("request");
                                assertThat(tag.value()).isEqualTo(ID.value());
                            });
                });
    }

    @ParameterizedTest
    @CsvSource({
        "400, MessageRejected, io.mingce.request.Undeliverable",
        "403, AccessDenied, java.lang.IllegalStateException",
        "429, TooManyRequestsException, io.mingce.failure.TryAgain",
        "500, InternalFailure, io.mingce.failure.TryAgain",
        "503, ServiceUnavailable, io.mingce.failure.TryAgain"
    })
    void whatAServiceSaysOfARecipientIsNotPassedOn(int status, String code, Class<?> thrownAs) {
        services.refusal =
                SesV2Exception.builder()
                        .statusCode(status)
                        .message("zheng.moqu@example.com +8613412340003 failed the check")
                        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                        .build();

        for (Message message : new Message[] {TEXT, MAIL}) {
            Throwable thrown = catchThrowable(() -> outbox.send(message));
            assertThat(thrown).isInstanceOf(thrownAs).hasMessageContaining(code);
            assertThat(printed(thrown)).doesNotContain("zheng", "13412340003", "123456");
        }
    }

    @Test
    void aServiceThatCannotBeReachedIsTriedAgain() {
        services.refusal = SdkClientException.create("no route for zheng.moqu@example.com");

        Throwable thrown = catchThrowable(() -> outbox.send(MAIL));

        assertThat(thrown).isInstanceOf(TryAgain.class);
        assertThat(printed(thrown)).doesNotContain("zheng");
    }

    private static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
