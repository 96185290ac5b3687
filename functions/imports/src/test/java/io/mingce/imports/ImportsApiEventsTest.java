package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.Documented;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.importing.ImportState;
import io.mingce.imports.file.Opening;
import io.mingce.imports.file.Refusal;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;
import io.mingce.memory.MemoryAuditTrail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;

/// Every sample event of the staff API of imports, on one import that is done and one that is under way.
class ImportsApiEventsTest {

    @TempDir private Path folder;
    private final Imports imports = new Imports();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final ImportsApiHandler handler =
            new ImportsApiHandler(
                    new ImportsApi(
                            imports.jobs,
                            imports.files,
                            imports.undo,
                            (key, bytes) ->
                                    URI.create("https://bucket.example/" + bytes + "?key=signed")),
                    (_, _) -> {},
                    trail,
                    () -> Imports.NOW);

    @BeforeEach
    void importOneAndBeginAnother() throws IOException {
        imports.drop(ImportTest.FILE);
        imports.split(Files.writeString(folder.resolve("b.csv"), "姓名,手机\n赵六,13712345670\n"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "list                      | 200 | \"state\":\"running\"",
                "list-as-sales             | 403 | 您没有此项权限",
                "list-as-service           | 403 | 您没有此项权限",
                "list-as-privacy           | 403 | 您没有此项权限",
                "list-as-admin             | 403 | 您没有此项权限",
                "list-as-service-english   | 403 | You are not allowed to do this",
                "list-without-claims       | 401 | urn:mingce:problem:not-signed-in",
                "one                       | 200 |"
                    + " {\"read\":5,\"created\":3,\"merged\":0,\"unchanged\":1,\"rejected\":1,\"suppressed\":0}",
                "one-still-running         | 200 | \"chunks\":1,\"done\":0",
                "one-unknown               | 404 | 没有这个导入或文件",
                "one-as-service            | 403 | urn:mingce:problem:not-allowed",
                "report-json               | 303 | /report.json",
                "report-page               | 303 | /report.html",
                "report-still-running      | 404 | 没有这个导入或文件",
                "report-as-service         | 403 | urn:mingce:problem:not-allowed",
                "fixes                     | 303 | /fixes.csv",
                "fixes-none                | 404 | there is no such import or file",
                "fixes-as-sales            | 403 | urn:mingce:problem:not-allowed",
                "undo                      | 202 | \"state\":\"undoing\"",
                "undo-before-done          | 409 | 导入完成后才能撤销",
                "undo-before-done-english  | 409 | an import can be undone once it is done",
                "undo-unknown              | 404 | urn:mingce:problem:not-found",
                "undo-as-service           | 403 | urn:mingce:problem:not-allowed",
                "template                  | 200 | UEsDB",
                "template-bad-channel      | 422 | \"field\":\"channel\"",
                "template-as-service       | 403 | urn:mingce:problem:not-allowed",
                "upload                    | 201 | \"file\":\"inbox/crm/客户"
                        + " 三月.csv\",\"method\":\"PUT\"",
                "upload-bad-channel        | 422 | use lower case letters",
                "upload-path-in-name       | 422 | \"field\":\"file\"",
                "upload-empty              | 422 | \"field\":\"bytes\"",
                "upload-too-large          | 422 | \"field\":\"bytes\"",
                "upload-missing-file       | 422 | \"field\":\"file\"",
                "upload-unknown-field      | 400 | \"field\":\"size\"",
                "upload-invalid-json       | 400 | urn:mingce:problem:unreadable-body",
                "upload-as-service         | 403 | urn:mingce:problem:not-allowed",
            })
    void comesToWhatTheTableSays(String event, int status, String shows) {
        APIGatewayProxyResponseEvent answer = handle(event);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(
                        new Documented(OpenApi.STAFF)
                                .wrong(SampleEvents.api("imports-api", event), answer))
                .isEmpty();
        assertThat(status == 303 ? answer.getHeaders().get("Location") : answer.getBody())
                .contains(shows);
        assertThat(answer.getHeaders()).containsEntry("Cache-Control", "no-store");
        if (status >= 400) {
            assertThat(answer.getHeaders().get("Content-Type"))
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        Method table =
                ImportsApiEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split("\\|", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(Events.names("imports-api"));
    }

    /// The example stands among the explanations, so the template as it is brings nobody in.
    @Test
    void theTemplateIsAWorkbookOfOneHeader() throws IOException {
        APIGatewayProxyResponseEvent answer = handle("template");
        Path file =
                Files.write(
                        folder.resolve("template.xlsx"),
                        Base64.getDecoder().decode(answer.getBody()));

        assertThat(answer.getIsBase64Encoded()).isTrue();
        assertThat(answer.getHeaders()).containsEntry("Content-Type", ImportsApi.XLSX);
        assertThat(TableFiles.open(file, Mapping.NONE))
                .isEqualTo(new Opening.Unreadable(Refusal.HEADER_ONLY));
    }

    @Test
    void undoingTakesEffectOnceItsWorkIsDone() {
        handle("undo");
        imports.workOffAll();

        assertThat(imports.jobs.latest(10))
                .extracting(job -> job.state())
                .containsExactlyInAnyOrder(ImportState.UNDONE, ImportState.DONE);
        assertThat(handle("undo").getStatusCode()).isEqualTo(202);
    }

    private APIGatewayProxyResponseEvent handle(String event) {
        return handler.handleRequest(Events.api(event), new AContext("l-1"));
    }
}
