package io.mingce.customer;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// That two customers have to do with each other, as seen from one of them.
///
/// @param own from whose side it is told
/// @param kind what `own` is to `other`
/// @param role what the one does for the other, for example the contact's office; free text
/// @param since when it was noted
/// @param by who noted it; stable id in the user directory
public record Relation(
        CustomerId own,
        Kind kind,
        CustomerId other,
        Optional<String> role,
        Instant since,
        String by) {

    public Relation {
        if (own.equals(other)) {
            throw new IllegalArgumentException("nobody is related to themselves: " + own);
        }
    }

    /// What one customer is to the other.
    public enum Kind {
        /// A person through whom a company is reached.
        CONTACT_OF,
        HAS_CONTACT,
        /// A company that owns another.
        PARENT_OF,
        SUBSIDIARY_OF,
        /// People who live together.
        HOUSEHOLD,
        /// Brought the other to us.
        REFERRED,
        REFERRED_BY;

        /// What the other is to the one.
        public Kind inverse() {
            return switch (this) {
                case CONTACT_OF -> HAS_CONTACT;
                case HAS_CONTACT -> CONTACT_OF;
                case PARENT_OF -> SUBSIDIARY_OF;
                case SUBSIDIARY_OF -> PARENT_OF;
                case HOUSEHOLD -> HOUSEHOLD;
                case REFERRED -> REFERRED_BY;
                case REFERRED_BY -> REFERRED;
            };
        }

        /// Name in JSON and in keys; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The kind with this key; empty for any other text.
        public static Optional<Kind> findByKey(String key) {
            return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    /// The same, as seen from the other.
    public Relation inverse() {
        return new Relation(other, kind.inverse(), own, role, since, by);
    }

    /// Between whom, never the role.
    @Override
    public String toString() {
        return "Relation[" + own + " " + kind + " " + other + "]";
    }
}
