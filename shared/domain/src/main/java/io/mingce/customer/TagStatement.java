package io.mingce.customer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a member of staff said of one tag of a customer. The later statement about a tag counts.
///
/// @param reason why; free text
/// @param expires the last day on which it counts
/// @param staff who said it; stable id in the user directory
public record TagStatement(
        TagName name,
        TagClass tagClass,
        Verdict verdict,
        Optional<String> reason,
        Optional<LocalDate> expires,
        String staff)
        implements Event {

    /// What was said.
    public enum Verdict {
        /// The customer has the tag, whatever the rules say.
        GIVEN,
        /// Not this tag, whatever the rules say.
        DENIED,
        /// As the rules say: what was said before counts no more.
        AUTOMATIC;

        /// Name in JSON; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The verdict with this key; empty for any other text.
        public static Optional<Verdict> findByKey(String key) {
            return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
        }
    }

    /// The verdict only.
    @Override
    public String toString() {
        return "TagStatement[" + verdict + "]";
    }
}
