package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What holds for every input: no exception, and what was cleaned once stays as it is.
class CleanerPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /// Pieces of what people write, so that random texts come near what the parsers accept.
    private static final String[] PIECES = {
        "138",
        "13812345678",
        "1234",
        "0755-23456789",
        "+86",
        "86",
        "*",
        ".0",
        "E+10",
        "-",
        "/",
        " ",
        "　",
        "１",
        "。",
        "，",
        "lin",
        "@",
        ".com",
        "gmail",
        "#",
        "1988",
        "3",
        "5",
        "年",
        "月",
        "日",
        "一九八八",
        "十",
        "廿",
        "Mar",
        "2026",
        "T10:30",
        "张",
        "欧阳",
        "晓明",
        "先生",
        "总",
        "（",
        "）",
        "(",
        ")",
        "VIP",
        "·",
        "Bo",
        "Quist",
        ",",
        "扎西",
        "小",
        "某",
        "公司",
        "有限",
        "北京",
        "北京市",
        "河北省",
        "保定",
        "市",
        "朝阳区",
        "市辖区",
        "湖北路",
        "号",
        "劉",
        "¥",
        "元",
        "万",
        "1,234.5",
        "岁",
        "男",
        "F",
        "11010519491231002X",
        "110105491231002",
        "91350100M000100Y43",
        "O",
        "I",
        "x",
        "\u0000",
        "\u200b",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        "é",
        "e\u0301",
        "ﬁ",
        "㈱",
        "①",
        "\u00a8",
        "\u3164",
        "=cmd|'/C calc'!A0",
        "<b>",
        "'",
        "\"",
        "\n",
        "\u001f"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverThrowsAndCleaningTwiceChangesNothing(long seed) {
        var random = new Random(seed);
        var cleaner = new Cleaner(random.nextBoolean() ? DateOrder.UNKNOWN : DateOrder.MONTH_FIRST);
        for (int i = 0; i < 2_000; i++) {
            Cleaned once = cleaner.clean(record(random), TODAY);
            Cleaned twice = cleaner.clean(canonical(once), TODAY);

            assertThat(twice.type()).isEqualTo(once.type());
            assertThat(twice.values()).as("seed %d, record %d", seed, i).isEqualTo(once.values());
            assertThat(twice.findings())
                    .as("seed %d, record %d", seed, i)
                    .noneMatch(finding -> finding.severity() == Severity.CORRECTED)
                    .noneMatch(finding ->
                            finding.severity() == Severity.REJECTED
                                    && finding.rule() != Rule.ROW_UNUSABLE);
        }
    }

    private static RawRecord record(Random random) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        for (Column column : Column.values()) {
            if (random.nextInt(3) == 0) {
                texts.put(
                        column,
                        random.nextBoolean()
                                ? List.of(text(random))
                                : List.of(text(random), text(random)));
            }
        }
        texts.remove(Column.COUNTRY);
        return new RawRecord(texts);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i <= pieces; i++) {
            if (random.nextInt(10) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static RawRecord canonical(Cleaned cleaned) {
        var texts = new HashMap<Column, List<String>>();
        cleaned.values().forEach((field, values) -> put(texts, field, values));
        texts.put(
                Column.TYPE,
                List.of(cleaned.type() == CustomerType.COMPANY ? "company" : "person"));
        return new RawRecord(texts);
    }

    private static void put(Map<Column, List<String>> texts, Field field, List<String> values) {
        if (field == Field.ADDRESS) {
            PostalAddress address = PostalAddress.ofCanonical(values.getFirst()).orElseThrow();
            texts.put(Column.PROVINCE, List.of(address.province()));
            texts.put(Column.CITY, List.of(address.city()));
            texts.put(Column.DISTRICT, List.of(address.district()));
            texts.put(Column.ADDRESS, List.of(address.detail()));
        } else {
            texts.put(Column.valueOf(field.name()), values);
        }
    }
}
