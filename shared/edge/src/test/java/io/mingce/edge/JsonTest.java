package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class JsonTest {

    record Pet(String name, int legs, Owner owner) {}

    record Owner(String name, boolean adult) {}

    @Test
    void readsWhatFits() {
        var pet = read("{\"name\":\"旺财\",\"legs\":4,\"owner\":{\"name\":\"李\",\"adult\":true}}");

        assertThat(pet).isEqualTo(new Pet("旺财", 4, new Owner("李", true)));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{~                                   | UNREADABLE_BODY | ~~",
                "~~                                   | UNREADABLE_BODY | ~~",
                "name=x                               | UNREADABLE_BODY | ~~",
                "{\"name\":\"a\",\"name\":\"b\"}      | UNREADABLE_BODY | ~~",
                "{\"legs\":1} {}                        | UNREADABLE_BODY | ~~",
                "{\"name\":'a'}                       | UNREADABLE_BODY | ~~",
                "null                                 | UNREADABLE_BODY | ~~",
                "[]                                   | UNREADABLE_BODY | ~~",
                "{\"legs\":4,\"tail\":true}             | UNKNOWN_FIELD   | tail",
                "{\"owner\":{\"adult\":true,\"tail\":1}}| UNKNOWN_FIELD   | owner.tail",
                "{\"legs\":\"4\"}                     | WRONG_TYPE      | legs",
                "{\"legs\":4.5}                       | WRONG_TYPE      | legs",
                "{\"legs\":null}                      | WRONG_TYPE      | legs",
                "{\"name\":13800000000}               | WRONG_TYPE      | name",
                "{\"name\":true}                      | WRONG_TYPE      | name",
                "{\"name\":[\"a\"]}                   | WRONG_TYPE      | name",
                "{\"owner\":{\"adult\":\"true\"}}     | WRONG_TYPE      | owner.adult",
                "{\"owner\":{\"adult\":1}}            | WRONG_TYPE      | owner.adult",
            })
    void refusesWhatDoesNotFitAndNamesTheField(String json, ProblemType type, String field) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.problem().type()).isEqualTo(type);
                            assertThat(refused.problem().errors())
                                    .extracting(FieldError::field)
                                    .isEqualTo(
                                            type == ProblemType.UNREADABLE_BODY
                                                    ? List.of()
                                                    : List.of(field));
                        });
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() ->
                        Json.read(new Body("[".repeat(20) + "]".repeat(20), false), Object.class))
                .isInstanceOf(Refused.class);
    }

    private static Pet read(String json) {
        return Json.read(new Body(json, false), Pet.class);
    }
}
