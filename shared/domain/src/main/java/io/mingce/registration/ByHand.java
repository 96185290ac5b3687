package io.mingce.registration;

import java.util.Map;
import java.util.Optional;

/// What a member of staff adds when entering a customer by hand. Such a record only ever begins a customer: who is known
/// already is told to be, and nothing is stored.
///
/// @param owner whose customer it is to be; stable id in the user directory
/// @param extensions values of extension fields by name
public record ByHand(Optional<String> owner, Map<String, String> extensions) {

    public ByHand {
        extensions = Map.copyOf(extensions);
    }

    /// Names the extension fields, never the values.
    @Override
    public String toString() {
        return "ByHand[" + extensions.keySet() + "]";
    }
}
