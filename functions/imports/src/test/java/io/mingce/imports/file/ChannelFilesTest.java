package io.mingce.imports.file;

import static io.mingce.cleaning.Column.ADDRESS;
import static io.mingce.cleaning.Column.AMOUNT;
import static io.mingce.cleaning.Column.BIRTH_DATE;
import static io.mingce.cleaning.Column.EXTERNAL_ID;
import static io.mingce.cleaning.Column.GENDER;
import static io.mingce.cleaning.Column.LEVEL;
import static io.mingce.cleaning.Column.NAME;
import static io.mingce.cleaning.Column.NICKNAME;
import static io.mingce.cleaning.Column.PHONE;
import static io.mingce.cleaning.Column.RECORDED_AT;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.imports.header.Mapping;
import io.mingce.imports.header.Use;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ChannelFilesTest {

    @ParameterizedTest
    @CsvSource({
        "crm_export.csv, DELIMITED, UTF-8, true, 1, ''",
        "ecommerce_export.csv, DELIMITED, GB18030, false, 1, 订单数",
        "offline_events.xlsx, XLSX, UTF-8, false, 2, 活动名称"
    })
    void readsEveryRowOfEveryChannel(
            String name,
            Format format,
            String charset,
            boolean bom,
            long headerRow,
            String unrecognised)
            throws IOException, URISyntaxException {
        TableFile table = excerpt(name);
        assertThat(table.layout().format()).isEqualTo(format);
        assertThat(table.layout().encoding().charset().name()).isEqualTo(charset);
        assertThat(table.layout().encoding().bom()).isEqualTo(bom);
        assertThat(table.layout().headerRow()).isEqualTo(headerRow);
        assertThat(table.header().columns().stream().filter(it -> !(it.use() instanceof Use.Feeds)))
                .extracting(column -> column.text())
                .isEqualTo(unrecognised.isEmpty() ? List.of() : List.of(unrecognised));
        assertThat(Dropped.rows(table)).hasSize(40).allMatch(row -> row.problem().isEmpty());
    }

    @Test
    void takesARowByWhatItsColumnsMean() throws IOException, URISyntaxException {
        TableFile table = excerpt("ecommerce_export.csv");
        assertThat(table.header().toRaw(Dropped.rows(table).getFirst().cells()).texts())
                .isEqualTo(
                        Map.of(
                                EXTERNAL_ID, List.of("M1589942"),
                                NICKNAME, List.of("岁月如歌335"),
                                NAME, List.of("王贵信"),
                                PHONE, List.of("15865722448"),
                                ADDRESS, List.of("广西壮族自治区贺州市湖滨路848号华庭里30号楼2单元2506室"),
                                BIRTH_DATE, List.of("一九七六年十月十日"),
                                GENDER, List.of("男"),
                                LEVEL, List.of("普通会员"),
                                RECORDED_AT, List.of("2023-07-19 01:47:54"),
                                AMOUNT, List.of("97.02")));
    }

    @Test
    void readsTheDatesOfASheetAsDates() throws IOException, URISyntaxException {
        TableFile table = excerpt("offline_events.xlsx");
        assertThat(Dropped.rows(table))
                .extracting(row -> table.header().toRaw(row.cells()).first(RECORDED_AT))
                .allMatch(date -> date.matches("20\\d\\d-\\d\\d-\\d\\d"));
    }

    private static TableFile excerpt(String name) throws IOException, URISyntaxException {
        Path file =
                Path.of(Objects.requireNonNull(ChannelFilesTest.class.getResource(name)).toURI());
        return (TableFile) TableFiles.open(file, Mapping.NONE);
    }
}
