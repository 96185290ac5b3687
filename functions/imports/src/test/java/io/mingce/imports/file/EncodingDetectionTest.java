package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

class EncodingDetectionTest {

    @TempDir Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "GB18030, false",
        "GB18030, true",
        "UTF-16LE, true",
        "UTF-16BE, true",
        "UTF-16LE, false",
        "UTF-16BE, false"
    })
    void readsEveryEncodingPeopleUse(String charset, boolean bom) {
        String text = "姓名,手机\r\n李示例,13800000000\r\n王示例,13800000001\r\n";
        TableFile table =
                Dropped.table(folder, (bom ? "\uFEFF" : "") + text, Charset.forName(charset));
        assertThat(table.layout().encoding())
                .isEqualTo(new Encoding(Charset.forName(charset), bom));
        assertThat(Dropped.told(table)).containsExactly("2 李示例|13800000000", "3 王示例|13800000001");
    }

    /// Texts so short that statistical detectors guess at them; the last is the one Notepad was famous for.
    @ParameterizedTest
    @ValueSource(strings = {"张三", "李", "欧阳示例", "王小明", "中国移动", "曾单解", "㐂示例", "𠮷示例", "濮阳示例", "联通"})
    void tellsGb18030FromUtf8ByAFewCharacters(String name) {
        for (String charset : List.of("GB18030", "UTF-8")) {
            TableFile table =
                    Dropped.table(folder, "name,phone\n" + name + ",1\n", Charset.forName(charset));
            assertThat(table.layout().encoding().charset().name()).isEqualTo(charset);
            assertThat(Dropped.told(table)).containsExactly("2 " + name + "|1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8"})
    void isNotFooledByACharacterThatABlockCutsOrThatComesLate(String charset) {
        for (int shift = 0; shift < 4; shift++) {
            String text =
                    "name,phone\n"
                            + "a,1\n".repeat(16_380)
                            + "x".repeat(shift)
                            + "示例".repeat(20)
                            + ",1\n";
            TableFile table = Dropped.table(folder, text, Charset.forName(charset));
            assertThat(table.layout().encoding().charset().name()).isEqualTo(charset);
            assertThat(Dropped.rows(table))
                    .hasSize(16_381)
                    .allMatch(row -> row.problem().isEmpty());
        }
    }

    @Test
    void takesACharacterCutAtTheEndOfTheFileForOneBrokenRow() {
        byte[] whole = "name,phone\n李示例,1\na,示".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        TableFile table = Dropped.table(folder, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(Dropped.told(table))
                .containsExactly("2 李示例|1", "3 UNREADABLE_CHARACTERS a|\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"闫濮滕", "澹台示例", "鑫磊", "昆仑路152号翡翠公寓21号楼3单元2305室", "广东省韶关市乳源瑶族自治县"})
    void takesNoGb18030TextForUtf8(String text) {
        assertThat(Mojibake.isUtf8ReadAsGb18030(List.of(text, "13800000000"))).isFalse();
    }
}
