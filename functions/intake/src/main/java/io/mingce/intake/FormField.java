package io.mingce.intake;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Text;

/// One input of a form.
///
/// @param id name in HTML, JSON and errors
/// @param column what it means to cleaning
/// @param hint shown under the label; empty texts for none
/// @param maxLength UTF-16 units, as browsers count
/// @param autocomplete token of HTML §4.10.18.7
public record FormField(
        String id,
        Column column,
        Text label,
        Text hint,
        boolean required,
        Input input,
        int maxLength,
        String autocomplete) {

    public FormField {
        Definitions.require(id.matches("[a-z][A-Za-z0-9]{0,39}"), "field id " + id);
        Definitions.require(maxLength > 0 && maxLength <= 2000, "maxLength of field " + id);
        Definitions.require(autocomplete.matches("[a-z][a-z -]*"), "autocomplete of field " + id);
        Definitions.requireBoth(label, "label of field " + id);
    }
}
