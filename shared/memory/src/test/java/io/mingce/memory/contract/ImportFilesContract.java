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

/// What [ImportFiles] promises, wherever it keeps them.
public abstract class ImportFilesContract {

    private static final ImportId ID = new ImportId("one");
    private static final ImportId OTHER = new ImportId("other");

    @TempDir private Path folder = Path.of("");

    /// The adapter under test, empty.
    protected abstract ImportFiles files();

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
}
