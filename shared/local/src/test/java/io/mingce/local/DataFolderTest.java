package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.local.refusal.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

final class DataFolderTest {

    @TempDir private Path parent = Path.of("");

    @Test
    void isUsedByOneServerAtATime() {
        Optional<Path> folder = Optional.of(parent.resolve("data"));
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first.temporary()).isFalse();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another server is using the data folder");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void isClosedToOthers() throws IOException {
        try (DataFolder data = DataFolder.open(Optional.of(parent.resolve("data")))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void goesWithTheServerWhereNoneWasChosen() throws IOException {
        DataFolder data = DataFolder.open(Optional.empty());
        Files.writeString(data.folder("bucket").resolve("x"), "x");
        assertThat(data.kept("tables.db")).isEmpty();
        data.close();
        assertThat(data.root()).doesNotExist();
    }

    @Test
    void saysPlainlyWhatIsWrongWithAFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.open(Optional.of(file)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void isNotAFolderWithOtherThingsInIt() throws IOException {
        Files.writeString(parent.resolve("letter.txt"), "x");
        assertThatThrownBy(() -> DataFolder.open(Optional.of(parent)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no data folder of Mingce");
    }
}
