package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class GuardTest {

    /// OWASP, CSV injection: what makes a spreadsheet calculate; the full-width forms do in East Asia.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/c calc'!A1",
                "+1+cmd|'x'!A1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋x",
                "－x",
                "＠x",
                "+86-138-0000-0000",
                "-",
                "=",
                "'=1",
                "''@x"
            })
    void putsAnApostropheBeforeWhatWouldBeCalculated(String text) {
        assertThat(Guard.on(text)).isEqualTo("'" + text);
        assertThat(Guard.off(Guard.on(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "李示例",
                "'",
                "'李",
                "-1",
                "+1.5",
                "-1,234.50",
                "+8613800000000",
                "+86 138 0000 0000",
                "a=1",
                "1-2",
                "-5.5"
            })
    void leavesNumbersTelephonesAndTextsAlone(String text) {
        assertThat(Guard.on(text)).isEqualTo(text);
        assertThat(Guard.off(text)).isEqualTo(text);
    }

    @Test
    void takesOffExactlyWhatItPutOn() {
        var random = new Random(7);
        String alphabet = "'=+-@\t1 .a李＝";
        for (int i = 0; i < 20_000; i++) {
            String text = Texts.random(random, alphabet, 6);
            assertThat(Guard.off(Guard.on(text))).isEqualTo(text);
        }
    }
}
