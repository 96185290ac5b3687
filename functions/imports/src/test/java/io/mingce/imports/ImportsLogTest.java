package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.edge.Batches;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.EventFailed;
import io.mingce.edge.fixture.AContext;
import io.mingce.memory.MemoryAuditTrail;

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

/// Files and events go in, under the log configuration of the deployment; nothing about a customer, nor the name a
/// person gave to a file, may come out.
class ImportsLogTest {

    private static final String[] CANARIES = {
        "张三",
        "李四",
        "王五",
        "1234 5678",
        "13812345678",
        "13912345679",
        "zs@example",
        "K1,",
        "三月",
        "客户+新"
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stdout = System.out;
    private final LoggerContext log = (LoggerContext) LogManager.getContext(false);
    private final URI quiet = log.getConfiguration().getConfigurationSource().getURI();
    private final AContext context = new AContext("l-1");

    @BeforeEach
    void captureEverything() throws URISyntaxException {
        System.setOut(new PrintStream(out, true, UTF_8));
        log.setConfigLocation(ImportsApiHandler.class.getResource("/log4j2.xml").toURI());
    }

    @AfterEach
    void restore() {
        System.setOut(stdout);
        log.setConfigLocation(quiet);
    }

    @Test
    void showsNothingOfAFileHoweverItsImportGoes() {
        var metrics = new EmfMetrics(System.out, () -> Imports.NOW);
        for (int fatal = -1; fatal < 40; fatal += 4) {
            var imports = new Imports(new Writes(fatal, fatal % 8 == 3));
            var s3 = new InboxS3();
            s3.drop("inbox/crm/三月 客户+新.csv", ImportTest.FILE);
            var split = new SplitImportHandler(s3.inbox(), imports.split);
            var rows = new ImportRowsHandler(new Batches("ImportRows", metrics), imports.workOff);
            var api =
                    new ImportsApiHandler(
                            new ImportsApi(
                                    imports.jobs,
                                    imports.files,
                                    imports.undo,
                                    (key, _) -> {
                                        throw new IllegalStateException(key);
                                    }),
                            metrics,
                            new MemoryAuditTrail(),
                            () -> Imports.NOW);
            List.of("chinese-key", "gone", "outside-inbox", "chinese-key")
                    .forEach(event -> {
                        try {
                            split.handleRequest(Events.bucket(event), context);
                        } catch (EventFailed _) {
                            split.handleRequest(Events.bucket(event), context);
                        }
                    });
            Events.names("import-rows")
                    .forEach(event -> rows.handleRequest(Events.queue(event), context));
            Events.names("imports-api")
                    .forEach(event -> api.handleRequest(Events.api(event), context));
        }

        String lines = out.toString(UTF_8);
        assertThat(lines)
                .contains(
                        "gone before it could be read",
                        "not in the folder of a channel",
                        "message failed",
                        "object failed",
                        "Writes.Crash",
                        "POST /imports 500",
                        "\"Failures\":1")
                .doesNotContain(CANARIES);
        assertThat(lines.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }
}
