package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.fixture.AContext;
import io.mingce.failure.TryAgain;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class FormsRetryTest {

    @Test
    void showsAgainWhatWasTypedWhereTheRegisterIsBusy() {
        var answer =
                handle(
                        "person-urlencoded",
                        new TryAgain(Duration.ofSeconds(2), "busy", new RuntimeException()));

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getHeaders()).containsEntry("Retry-After", "2");
        assertThat(answer.getBody()).contains("系统繁忙", "value=\"李小明\"", "<form method=\"post\"");
    }

    @Test
    void givesAPersonAPageWithAReferenceWhereItStops() {
        var answer = handle("person-urlencoded", new IllegalStateException("李小明"));

        assertThat(answer.getStatusCode()).isEqualTo(500);
        assertThat(answer.getBody())
                .contains(Events.read("person-urlencoded").getRequestContext().getRequestId())
                .contains("系统出错了")
                .doesNotContain("李小明");
    }

    private static APIGatewayProxyResponseEvent handle(String event, RuntimeException failure) {
        return new FormsHandler(
                        Forms.load(),
                        _ -> {
                            throw failure;
                        },
                        () -> FormsDesk.NOON,
                        (_, _) -> {})
                .handleRequest(Events.read(event), new AContext("l-1"));
    }
}
