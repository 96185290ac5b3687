package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

class RuleTest {

    @ParameterizedTest
    @EnumSource
    void saysInBothLanguagesWhatWasFoundAndWhatToDo(Rule rule) {
        assertThat(rule.meaning().zh()).matches(".*\\p{IsHan}.*");
        assertThat(rule.suggestion().zh()).matches(".*\\p{IsHan}.*");
        assertThat(rule.meaning().en()).matches("[ -~]+");
        assertThat(rule.suggestion().en()).matches("[ -~]+");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(Rule rule) {
        assertThat(rule.code()).matches("[a-zA-Z]+\\.[a-zA-Z]+");
        assertThat(Rule.find(rule.code())).contains(rule);
    }

    @Test
    void codesAreUniqueAndUnknownOnesNameNone() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates();
        assertThat(Rule.find("phone.unheardOf")).isEmpty();
    }
}
