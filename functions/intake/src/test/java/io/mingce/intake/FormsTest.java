package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.edge.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

class FormsTest {

    @Test
    void shipsAFormForPersonsAndOneForCompanies() {
        assertThat(Forms.load().byId()).containsOnlyKeys("person", "company");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"id\": \"person\"          | \"id\": \"Per son\"         | form id",
                "\"trust\": 60               | \"trust\": 101              | trust",
                "\"trust\": 60,              |                             | trust",
                "\"trust\": 60               | \"trust\": 60, \"extra\": 1 | extra",
                "https://www.example.com     | *                           | origin *",
                "https://www.example.com     | https://www.example.com/a   | origin https",
                "\"honeypot\": \"homepage\"  | \"honeypot\": \"email\"     | field id twice: email",
                "[\"phone\", \"email\"]      | [\"phone\", \"fax\"]        | no field fax",
                "\"Full name\"               | \" \"                       | label of field name",
                "\"column\": \"EMAIL\"       | \"column\": \"MAIL\"        | MAIL",
                "\"maxLength\": 254          | \"maxLength\": 0            | maxLength of field"
                        + " email",
                "\"required\": true          | \"required\": false         | none is required",
                "\"version\": \"2026-01\"    | \"version\": \"\"           | notice version",
            })
    void refusesAWrongDefinitionAtStart(String right, String wrong, String complaint)
            throws IOException {
        String definition;
        try (InputStream shipped = Forms.class.getResourceAsStream("/forms/person.json")) {
            definition = new String(shipped.readAllBytes(), UTF_8);
        }
        assertThat(definition).contains(right);
        String changed = definition.replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() ->
                        Json.readDefinition(
                                new ByteArrayInputStream(changed.getBytes(UTF_8)),
                                FormDefinition.class))
                .hasMessageContaining(complaint);
    }
}
