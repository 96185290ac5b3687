package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What [ImportFiles] promises, wherever it keeps them.
public abstract class ImportFilesContract {

    private static final ImportId ID = new ImportId("one");
    private static final ImportId OTHER = new ImportId("other");

    @TempDir private Path folder = Path.of("");

    /// The adapter under test, empty.
    protected abstract ImportFiles files();

    /// Puts a file where people drop them.
    protected abstract void drop(String key, byte[] content);

    @Test
    void keepsAPartUntilItIsReplaced() {
        assertThat(files().kept(ID, "rows-1")).isEmpty();

        files().keep(ID, "rows-1", "first".getBytes(UTF_8));
        files().keep(ID, "rows-2", "second".getBytes(UTF_8));
        files().keep(ID, "rows-1", "again".getBytes(UTF_8));

        assertThat(files().kept(ID, "rows-1")).contains("again".getBytes(UTF_8));
        assertThat(files().kept(ID, "rows-2")).contains("second".getBytes(UTF_8));
        assertThat(files().kept(OTHER, "rows-1")).isEmpty();
    }

    @Test
    void linksToWhatIsPublishedAndToNothingElse() throws IOException {
        Path report = Files.writeString(folder.resolve("report"), "<p>报告</p>");
        files().keep(ID, "report.html", new byte[] {1});
        assertThat(files().link(ID, "report.html")).isEmpty();

        files().publish(ID, "report.html", "text/html", report);

        assertThat(files().link(ID, "report.html")).isPresent();
        assertThat(files().link(OTHER, "report.html")).isEmpty();
        assertThat(files().kept(ID, "report.html")).contains(new byte[] {1});
    }

    @Test
    void whatIsForgottenIsGoneAndTheRestStays() {
        files().keep(ID, "rows-1", new byte[] {1});
        files().keep(ID, "rows-2", new byte[] {2});
        files().keep(OTHER, "rows-1", new byte[] {3});

        files().forget(ID, List.of("rows-1", "rows-9"));
        files().forget(ID, List.of());
        files().forget(new ImportId("none"), List.of("rows-1"));

        assertThat(files().kept(ID, "rows-1")).isEmpty();
        assertThat(files().kept(ID, "rows-2")).contains(new byte[] {2});
        assertThat(files().kept(OTHER, "rows-1")).contains(new byte[] {3});
    }

    @Test
    void aPublishedFileIsReadUntilItIsTakenBack() throws IOException {
        assertThat(files().opened(ID, "fixes.csv")).isEmpty();
        publish("fixes.csv", "姓名,手机");
        publish("fixes.csv", "姓名");
        publish("fixes.csv.html", "other");

        try (var content = files().opened(ID, "fixes.csv").orElseThrow()) {
            assertThat(content).hasContent("姓名");
        }
        files().withdraw(ID, "fixes.csv");
        files().withdraw(ID, "never-there.csv");

        assertThat(files().opened(ID, "fixes.csv")).isEmpty();
        assertThat(files().link(ID, "fixes.csv")).isEmpty();
        assertThat(files().link(ID, "fixes.csv.html")).isPresent();
    }

    private void publish(String name, String content) throws IOException {
        files().publish(ID, name, "text/csv", Files.writeString(folder.resolve(name), content));
    }

    @Test
    void aDroppedFileIsReadAndReplaced() throws IOException {
        String key = "inbox/crm/客户.csv";
        assertThat(files().dropped(key)).isEmpty();
        drop(key, "first".getBytes(UTF_8));
        drop(key, "second".getBytes(UTF_8));
        drop(key + ".bak", "other".getBytes(UTF_8));

        files().forgetOlder(key);
        assertThat(content(key)).isEqualTo("second");
        files().replaceDropped(ID, key, Files.writeString(folder.resolve("r"), "rewritten"));

        assertThat(content(key)).isEqualTo("rewritten");
        assertThat(content(key + ".bak")).isEqualTo("other");
        files().forgetOlder("inbox/crm/none.csv");
    }

    private String content(String key) throws IOException {
        try (var content = files().dropped(key).orElseThrow()) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
