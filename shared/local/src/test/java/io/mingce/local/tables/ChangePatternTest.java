package io.mingce.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ChangePatternTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CHANGE =
            "{'eventName':'MODIFY','dynamodb':{'Keys':{'part':{'S':'profile'}},'NewImage':{'n':{'N':'1'}}}}";

    @ParameterizedTest(name = "{0} fits: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                    | true",
                "{'eventName':['INSERT','MODIFY']}                                     | true",
                "{'eventName':['INSERT']}                                              | false",
                "{'dynamodb':{'Keys':{'part':{'S':['profile']}}}}                      | true",
                "{'dynamodb':{'Keys':{'part':{'S':['source']}}}}                       | false",
                "{'eventName':['MODIFY'],'dynamodb':{'Keys':{'part':{'S':['x']}}}}     | false",
                "{'dynamodb':{'NewImage':{'n':{'N':[{'exists':true}]}}}}               | true",
                "{'dynamodb':{'NewImage':{'into':{'S':[{'exists':false}]}}}}           | true",
                "{'dynamodb':{'NewImage':{'n':{'N':[{'exists':false}]}}}}              | false",
            })
    void fitsWhatTheTableSays(String pattern, boolean fits) throws JsonProcessingException {
        assertThat(pattern(pattern).fits(MAPPER.readTree(json(CHANGE)))).isEqualTo(fits);
    }

    @Test
    void withoutPatternsEverythingFits() throws JsonProcessingException {
        assertThat(new ChangePattern(List.of()).fits(MAPPER.readTree("{}"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'a':'b'}", "{'a':[{'prefix':'b'}]}", "{'a':[['b']]}"})
    void refusesWhatItCannotCompareAsLambdaDoes(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> pattern(pattern));
    }

    private static ChangePattern pattern(String pattern) {
        return new ChangePattern(List.of(json(pattern)));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
