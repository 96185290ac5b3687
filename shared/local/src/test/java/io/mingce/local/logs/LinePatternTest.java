package io.mingce.local.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinePatternTest {

    @ParameterizedTest(name = "{0} fits {1}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    { $.a = "1" };                             {"a":"1"};           true
                    { $.a = "1" };                             {"a":"2"};           false
                    { $.a = "1" };                             {"a":1};             false
                    { $.a = "1" };                             {"b":"1"};           false
                    { $.a = "1" };                             no JSON;             false
                    { $.a != "-" };                            {"a":"x"};           true
                    { $.a != "-" };                            {"a":"-"};           false
                    { $.a != "-" };                            {};                  false
                    { $.a = "1" && $.b = "2" };                {"a":"1","b":"2"};   true
                    { $.a = "1" && $.b = "2" };                {"a":"1","b":"3"};   false
                    { $.a = "1" || $.b = "2" };                {"a":"0","b":"2"};   true
                    { $.a = "1" || $.b = "2" && $.c = "3" };   {"a":"1"};           true
                    { ($.a = "1" || $.b = "2") && $.c = "3" }; {"a":"1"};           false
                    { ($.a = "1" || $.b = "2") && $.c = "3" }; {"b":"2","c":"3"};   true
                    """)
    void fitsAsInCloudWatch(String pattern, String line, boolean fits) {
        assertThat(new LinePattern(pattern).fits(line)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ERROR",
                "{ }",
                "{ $.a = 1 }",
                "{ $.a > 1 }",
                "{ $.a = \"1*\" }",
                "{ $.a IS NULL }",
                "{ ($.a = \"1\" }",
                "{ $.a = \"1\" & $.b = \"2\" }",
                "{ $.a = \"1\" $.b = \"2\" }",
                "[a, b]"
            })
    void refusesWhatItDoesNotKnow(String pattern) {
        assertThatThrownBy(() -> new LinePattern(pattern))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
