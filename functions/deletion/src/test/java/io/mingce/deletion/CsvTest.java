package io.mingce.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CsvTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1            | '''=1+1'",
                "@SUM(A1)        | '''@SUM(A1)'",
                "-2+3            | '''-2+3'",
                "＝1              | '''＝1'",
                "+8613412340003  | '+8613412340003'",
                "-12.50          | '-12.50'",
                "郑抹去            | 郑抹去",
            })
    void noCellIsCalculated(String text, String written) {
        assertThat(Csv.guarded(text)).isEqualTo(written);
    }

    @Test
    void opensAsASpreadsheetWantsIt() throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("a", "x,\"y\"\nz");
        row.put("b", "");
        var out = new StringBuilder();

        Csv.write(List.of(row), out);

        assertThat(out).hasToString("\ufeffa,b\r\n\"x,\"\"y\"\"\nz\",\r\n");
    }
}
