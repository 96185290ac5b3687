package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who has to do with whom.
class RelateTest {

    private final CustomersDesk desk = new CustomersDesk();
    private final String person = enter("sales:li", "上官测试");
    private final String other = enter("sales:li", "东方测试");
    private final String strange = enter("sales:wang", "西门测试");

    private String enter(String who, String name) {
        return desk.call(who, "POST /customers", "{\"name\":\"" + name + "\"}").id();
    }

    private Answer relations(String id) {
        return desk.call("manager:boss", "GET /customers/" + id, "");
    }

    private Answer put(String who, String kind, String id, String with, String body) {
        return desk.call(who, "PUT /customers/" + id + "/relations/" + kind + "/" + with, body);
    }

    @ParameterizedTest
    @CsvSource({
        "contact-of,    has-contact",
        "subsidiary-of, parent-of",
        "household,     household",
        "referred,      referred-by"
    })
    void standsWithBothAndIsTakenFromBoth(String kind, String inverse) {
        Answer put = put("sales:li", kind, person, other, "{\"role\":\"采购经理\"}");

        assertThat(put.status()).isEqualTo(200);
        assertThat(relations(person).at("/relations/0/kind").asText()).isEqualTo(kind);
        assertThat(relations(other).at("/relations/0/kind").asText()).isEqualTo(inverse);
        assertThat(relations(other).at("/relations/0/customer").asText()).isEqualTo(person);
        assertThat(relations(other).at("/relations/0/role").asText()).isEqualTo("采购经理");

        String path = "/customers/" + other + "/relations/" + inverse + "/" + person;
        assertThat(desk.call("sales:li", "DELETE " + path, "").status()).isEqualTo(204);
        assertThat(desk.call("sales:li", "DELETE " + path, "").status()).isEqualTo(204);
        assertThat(relations(person).at("/relations")).isEmpty();
        assertThat(relations(other).at("/relations")).isEmpty();
    }

    @Test
    void isForThoseWhoMayDoItWithBoth() {
        assertThat(put("sales:li", "household", person, strange, "{}").status()).isEqualTo(404);
        assertThat(put("sales:li", "household", strange, person, "{}").status()).isEqualTo(404);
        assertThat(put("manager:boss", "household", person, strange, "{}").status()).isEqualTo(200);
        assertThat(relations(strange).at("/relations")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "friend    | {}                | kind",
                "household | {\"role\":7}      | role",
                "household | {\"kind\":\"x\"}  | kind",
            })
    void isRefusedWhereItCannotBe(String kind, String body, String field) {
        Answer refused = put("sales:li", kind, person, other, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(relations(person).at("/relations")).isEmpty();
    }
}
