package io.mingce.intake;

import static io.mingce.edge.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.FormBody;
import io.mingce.edge.Json;
import io.mingce.edge.Problem;
import io.mingce.edge.Refused;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads what was posted to a form, as a browser or as a program sends it. Anything the form does not ask for is
/// refused by name, so that a misspelt field is noticed and not lost.
final class Reading {

    static final String URLENCODED = "application/x-www-form-urlencoded";

    private static final String CONSENTS = "consents";
    private static final String NOTICE_VERSION = "noticeVersion";

    private final FormDefinition form;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Boolean> consents = new HashMap<>();
    private String noticeVersion = "";
    private String honeypot = "";

    private Reading(FormDefinition form) {
        this.form = form;
    }

    static Filled of(ApiRequest request, FormDefinition form) {
        var reading = new Reading(form);
        switch (request.mediaType()) {
            case "application/json" ->
                    Json.read(request.body(), ObjectNode.class)
                            .properties()
                            .forEach(field -> reading.json(field.getKey(), field.getValue()));
            case URLENCODED -> FormBody.read(request.body()).forEach(reading::pair);
            default ->
                    throw new Refused(
                            new Problem(
                                    UNSUPPORTED_MEDIA_TYPE,
                                    new Text(
                                            "请使用 application/json 或 " + URLENCODED,
                                            "Use application/json or " + URLENCODED)));
        }
        return reading.filled();
    }

    private Filled filled() {
        return new Filled(
                Map.copyOf(texts),
                Map.copyOf(consents),
                Optional.of(noticeVersion).filter(version -> !version.isBlank()),
                honeypot);
    }

    private void json(String name, JsonNode value) {
        if (!name.equals(CONSENTS)) {
            if (!value.isNull()) {
                text(name, string(name, value));
            }
            return;
        }
        if (!value.isObject()) {
            throw Json.wrongType(CONSENTS);
        }
        value.properties().forEach(consent -> jsonConsent(consent.getKey(), consent.getValue()));
    }

    private void jsonConsent(String purpose, JsonNode value) {
        if (!value.isBoolean()) {
            throw Json.wrongType(CONSENTS + "." + purpose);
        }
        consent(purpose, value.booleanValue());
    }

    private static String string(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw Json.wrongType(name);
        }
        return value.textValue();
    }

    private void pair(String name, String value) {
        if (name.startsWith(CONSENTS + ".")) {
            consent(name.substring(CONSENTS.length() + 1), value.equals("true"));
        } else {
            text(name, value);
        }
    }

    private void consent(String purpose, boolean agreed) {
        if (!form.hasPurpose(purpose)) {
            throw Json.unknownField(CONSENTS + "." + purpose);
        }
        consents.put(purpose, agreed);
    }

    private void text(String name, String value) {
        if (form.hasField(name)) {
            texts.put(name, value);
        } else if (name.equals(NOTICE_VERSION)) {
            noticeVersion = value;
        } else if (name.equals(form.honeypot())) {
            honeypot = value;
        } else {
            throw Json.unknownField(name);
        }
    }
}
