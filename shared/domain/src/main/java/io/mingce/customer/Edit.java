package io.mingce.customer;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a member of staff put right in a customer, beyond stating values: an edit replaces what older records say of
/// its fields, where those are not of a more trusted channel.
///
/// @param cleared the fields that it replaces; what the record itself says of them is all that stands
/// @param extensions values of extension fields by name; an empty text takes the value away
/// @param by who put it right; stable id in the user directory, empty where no member of staff did
public record Edit(Set<Field> cleared, Map<String, String> extensions, Optional<String> by) {

    public static final Edit NONE = new Edit(Set.of(), Map.of());

    public Edit {
        var fields = EnumSet.noneOf(Field.class);
        fields.addAll(cleared);
        cleared = java.util.Collections.unmodifiableSet(fields);
        extensions = java.util.Collections.unmodifiableMap(new TreeMap<>(extensions));
    }

    /// Put right by nobody in particular.
    public Edit(Set<Field> cleared, Map<String, String> extensions) {
        this(cleared, extensions, Optional.empty());
    }

    /// Whether nothing is put right by it.
    public boolean isEmpty() {
        return cleared.isEmpty() && extensions.isEmpty();
    }

    /// Names the fields, never the values.
    @Override
    public String toString() {
        return "Edit[" + cleared + ", " + extensions.keySet() + "]";
    }
}
