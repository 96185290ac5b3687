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

    @TempDir private Path folder = Path.of("");
    private Path records = Path.of("");

    @BeforeEach
    void write() throws IOException {
        records = Files.writeString(folder.resolve("records.csv"), RECORDS);
    }

    @Test
    void saysWhoIsWhoAndWritesNoFormula() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("customers.csv"),
                        """
                        客户编号,姓名,手机,邮箱
                        K1,欧阳测试,13812345678,ouyang@example.com
                        =cmd|'x'!A1,欧阳测试,138 1234 5678,ouyang@example.com
                        K3,李示例,13912345679,
                        """);
        Path out = folder.resolve("clusters.csv");
        Path review = folder.resolve("review.csv");

        int code =
                Main.run(
                        "match",
                        file.toString(),
                        "--out",
                        out.toString(),
                        "--review",
                        review.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(out))
                .startsWith("record_id,cluster_id\n")
                .contains("\n'=cmd|'x'!A1,", "\nK3,K3\n")
                .doesNotContain("\n=", ",=");
        assertThat(Files.readAllLines(out))
                .filteredOn(line -> line.startsWith("K1,") || line.startsWith("'="))
                .extracting(line -> line.split(",", 2)[1])
                .containsOnly("'=cmd|'x'!A1")
                .hasSize(2);
        assertThat(review)
                .content()
                .startsWith("record_id,other_record_id,score_bits,merged,reasons\n");
    }

    @Test
    void saysPlainlyWhatIsNotATable() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.csv"), "");
        Path out = folder.resolve("clusters.csv");

        assertThat(Main.run("match", file.toString(), "--out", out.toString())).isEqualTo(1);
        assertThat(out).doesNotExist();
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
