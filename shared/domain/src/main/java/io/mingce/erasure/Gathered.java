package io.mingce.erasure;

import java.util.List;

/// What was found of somebody.
///
/// @param kept what is there; nothing where all is gone
record Gathered(List<Kept> kept, Subject subject) {

    boolean isEmpty() {
        return kept.isEmpty();
    }
}
