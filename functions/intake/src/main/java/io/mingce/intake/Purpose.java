package io.mingce.intake;

import io.mingce.cleaning.Text;

/// What the data may be used for, if the person agrees (PIPL 14, GDPR 7): each purpose on its own, nothing ticked
/// beforehand.
///
/// @param required whether the form is pointless without it
/// @param text what the person agrees to
public record Purpose(String id, boolean required, Text text) {

    public Purpose {
        Definitions.require(id.matches("[a-z]{1,40}"), "purpose id " + id);
        Definitions.requireBoth(text, "text of purpose " + id);
    }

    /// Name of the checkbox, and of the field in errors.
    public String field() {
        return "consents." + id;
    }
}
