package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.edge.EmfMetrics;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Every event goes in, under the log configuration of the deployment; nothing about a customer may come out.
class CustomersLogTest {

    private static final List<String> CANARIES =
            List.of(
                    "欧阳",
                    "明月",
                    "13912345678",
                    "1234 5678",
                    "mingyue",
                    "Mingyue",
                    "110105",
                    "91330106",
                    "杭州",
                    "文三路",
                    "司马",
                    "上官",
                    "13712340001",
                    "人民路",
                    "产品报价",
                    "考虑一周",
                    "龙井茶",
                    "199.9",
                    "西湖店",
                    "OR 1=1",
                    "telepathy",
                    "shoeSize",
                    "203.0.113.9",
                    "etc/passwd");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stdout = System.out;
    private final LoggerContext log = (LoggerContext) LogManager.getContext(false);
    private final URI quiet = log.getConfiguration().getConfigurationSource().getURI();

    @BeforeEach
    void captureEverything() throws URISyntaxException {
        System.setOut(new PrintStream(out, true, UTF_8));
        log.setConfigLocation(CustomersHandler.class.getResource("/log4j2.xml").toURI());
    }

    @AfterEach
    void restore() {
        System.setOut(stdout);
        log.setConfigLocation(quiet);
    }

    @Test
    void showsNothingOfWhatWasSearchedForOrFound() {
        var desk = new CustomersDesk(new EmfMetrics(System.out, () -> CustomersDesk.NOON));

        Events.names().forEach(desk::handle);

        assertThat(lines())
                .contains("GET /customers 200", "GET /customers/{id} 200", "GET /customers 401")
                .doesNotContain(CANARIES);
    }

    @Test
    void showsNothingWhereTheRegisterFailsWithDataInItsMessage() {
        var failing =
                new CustomersDesk(
                        new EmfMetrics(System.out, () -> CustomersDesk.NOON),
                        (_, value) -> {
                            throw new IllegalStateException(value);
                        });

        var answer = failing.handle("find-by-phone");

        assertThat(answer.getStatusCode()).isEqualTo(500);
        assertThat(answer.getBody()).contains("\"reference\"").doesNotContain(CANARIES);
        assertThat(lines())
                .contains("java.lang.IllegalStateException", "\"Failures\":1")
                .doesNotContain(CANARIES);
    }

    private String lines() {
        String lines = out.toString(UTF_8);
        assertThat(lines.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        return lines;
    }
}
