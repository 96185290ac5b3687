package io.mingce.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.request.RequestKind;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;

class RequestsLogTest {

    private static final String PHONE = "13412340003";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stdout = System.out;
    private final LoggerContext log = (LoggerContext) LogManager.getContext(false);
    private final URI quiet = log.getConfiguration().getConfigurationSource().getURI();

    @BeforeEach
    void captureEverything() throws URISyntaxException {
        System.setOut(new PrintStream(out, true, UTF_8));
        log.setConfigLocation(RequestsHandler.class.getResource("/log4j2.xml").toURI());
    }

    @AfterEach
    void restore() {
        System.setOut(stdout);
        log.setConfigLocation(quiet);
    }

    @Test
    void showsNobodyWhateverFails() {
        for (RequestKind kind : RequestKind.values()) {
            for (int calls = 0; calls < 12; calls++) {
                var desk = new DeletionDesk();
                desk.add("郑抹去", PHONE, "zheng@example.com");
                desk.crashing.after(calls);
                String body =
                        "{\"kind\":\"%s\",\"phone\":\"%s\",\"name\":\"郑抹去\",\"correct\":{\"address\":\"浙江省杭州市文三路9号\"}}"
                                .formatted(kind.key(), PHONE);
                desk.call("POST /requests", body);
                desk.settle();
                desk.outbox.stream()
                        .map(message -> message.request().value())
                        .distinct()
                        .toList()
                        .forEach(id -> {
                            desk.verify(id, desk.code(id));
                            desk.settle();
                        });
            }
        }

        assertThat(out.toString(UTF_8))
                .contains("POST /requests 202", "POST /requests/{id}/verify", "message failed")
                .doesNotContain(PHONE, "抹去", "zheng@", "文三路", "验证码", "copy?key=");
    }
}
