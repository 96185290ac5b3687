package io.mingce.intake;

import java.util.Map;
import java.util.Optional;

/// What somebody filled in, not yet checked.
///
/// @param texts by field id; only fields of the form
/// @param consents by purpose; only purposes of the form, absent where not said
/// @param noticeVersion empty where the caller does not say which notice was shown
/// @param honeypot what stood in the hidden input
record Filled(
        Map<String, String> texts,
        Map<String, Boolean> consents,
        Optional<String> noticeVersion,
        String honeypot) {

    static final Filled NOTHING = new Filled(Map.of(), Map.of(), Optional.empty(), "");

    String text(FormField field) {
        return texts.getOrDefault(field.id(), "");
    }

    boolean agreed(Purpose purpose) {
        return consents.getOrDefault(purpose.id(), false);
    }

    /// How much, never what.
    @Override
    public String toString() {
        return "Filled[" + texts.size() + " texts]";
    }
}
