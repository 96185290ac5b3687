package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Exposure;
import io.mingce.access.FieldPolicy;
import io.mingce.access.Part;
import io.mingce.access.Role;
import io.mingce.customer.Field;
import io.mingce.edge.fixture.Readers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

class NothingLeaksTest {

    /// A manager sees every field somewhere, so that each of them was there to leak; `male` and ages are too short to
    /// be told from the rest of an answer.
    @Test
    void noAnswerTellsAnybodyWhatIsNotForThem() {
        Set<Object> seen = Readers.readAll("customers", CustomersDesk::planted);

        assertThat(seen)
                .containsAll(
                        Arrays.stream(Field.values())
                                .filter(f -> f != Field.GENDER && f != Field.AGE)
                                .filter(f -> shown(f))
                                .toList())
                .contains(Part.TAGS, Part.TAG_REASONS, Part.ORDER_AMOUNTS);
    }

    /// What the test would miss otherwise: one text of each kind, told to everybody.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13912345678",
                "11010519770707001X",
                "文三路9号",
                "137****8801",
                "桂雀先生1",
                "0571 canary-raw 2",
                "桂雀谈话1",
                "桂雀商品2",
                "876541.21",
                "canaryUndeclared1",
                "canary-preferredStore-2",
                "u-canary-seller",
                "桂雀标签denied1",
                "canary-given-2",
                "canary-rule-1",
                "765432.21",
                "u-canary-tagger"
            })
    void aLeakIsFound(String told) {
        assertThatThrownBy(() ->
                        Readers.readAll(
                                "customers",
                                () ->
                                        new Readers.Desk(
                                                (_, _) ->
                                                        new APIGatewayProxyResponseEvent()
                                                                .withHeaders(Map.of())
                                                                .withBody(told),
                                                CustomersDesk.planted().secrets())))
                .isInstanceOf(AssertionError.class);
    }

    private static boolean shown(Field field) {
        return FieldPolicy.of(Set.of(Role.MANAGER), field) != Exposure.HIDDEN;
    }
}
