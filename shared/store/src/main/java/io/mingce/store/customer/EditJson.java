package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.Edit;
import io.mingce.customer.Field;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Optional;

/// What was put right, as `{"cleared":[field],"extensions":{name:text},"by":user}`.
final class EditJson {

    private EditJson() {}

    static void write(JsonGenerator json, Edit edit) throws IOException {
        json.writeStartObject();
        if (!edit.cleared().isEmpty()) {
            Json.texts(json, "cleared", edit.cleared().stream().map(Field::key).toList());
        }
        if (!edit.extensions().isEmpty()) {
            json.writeObjectFieldStart("extensions");
            for (var each : edit.extensions().entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        }
        if (edit.by().isPresent()) {
            json.writeStringField("by", edit.by().get());
        }
        json.writeEndObject();
    }

    static Edit read(JsonNode json) {
        if (json.isMissingNode()) {
            return Edit.NONE;
        }
        var cleared = EnumSet.noneOf(Field.class);
        json.path("cleared").forEach(field -> cleared.add(Json.field(field.textValue())));
        var extensions = new HashMap<String, String>();
        json.path("extensions")
                .properties()
                .forEach(e -> extensions.put(e.getKey(), e.getValue().textValue()));
        return new Edit(cleared, extensions, Optional.ofNullable(json.path("by").textValue()));
    }
}
