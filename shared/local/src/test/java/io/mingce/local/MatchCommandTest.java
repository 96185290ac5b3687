package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MatchCommandTest {

    private static final String RECORDS =
            """
            record_id,name,phone
            a,王海涛,13712345678
            b,王海涛,13712345678
            c,李晓芳,15187654321
            """;

    @TempDir private Path folder;
    private Path records = Path.of("");

    @BeforeEach
    void write() throws IOException {
        records = Files.writeString(folder.resolve("records.csv"), RECORDS);
    }

    @Test
    void writesWhoIsWho() throws IOException {
        Path clusters = folder.resolve("clusters.csv");
        Path sure = folder.resolve("sure.csv");
        assertThat(match("--out", clusters, "--auto", sure)).isZero();
        assertThat(Files.readAllLines(clusters))
                .containsExactly("record_id,cluster_id", "a,a", "b,a", "c,c");
        assertThat(sure).hasSameTextualContentAs(clusters);
    }

    @Test
    void estimatedWeightsAreReadAgain() throws IOException {
        Path weights = folder.resolve("weights.tsv");
        Path clusters = folder.resolve("clusters.csv");
        assertThat(match("--estimate", weights)).isZero();
        assertThat(match("--weights", weights, "--out", clusters)).isZero();
        assertThat(Files.readAllLines(clusters)).contains("b,a", "c,c");
    }

    @Test
    void faultyWeightsAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path weights = Files.writeString(folder.resolve("weights.tsv"), "version\tbroken\n");
        Path clusters = folder.resolve("clusters.csv");
        assertThat(match("--weights", weights, "--out", clusters)).isEqualTo(1);
        assertThat(clusters).doesNotExist();
    }

    @Test
    void refusesToDoNothing() {
        assertThat(match()).isEqualTo(1);
    }

    private int match(Object... options) {
        var arguments = new java.util.ArrayList<String>();
        arguments.add("match");
        arguments.add(records.toString());
        for (Object option : options) {
            arguments.add(option.toString());
        }
        return Main.run(arguments.toArray(String[]::new));
    }
}
