package io.mingce.customer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A contact with the customer.
///
/// @param staff who had it; stable id in the user directory
/// @param content what it was about; free text
/// @param feedback what the customer said to it; free text
/// @param nextFollowUp the day somebody is to get in touch again
/// @param stage how far the customer has come on the way to buying
public record Interaction(
        Type type,
        String staff,
        String content,
        Optional<String> feedback,
        Optional<LocalDate> nextFollowUp,
        Optional<Stage> stage)
        implements Event {

    /// How it took place.
    public enum Type {
        PHONE,
        VISIT,
        MAIL,
        ONLINE,
        TICKET,
        SOCIAL;

        /// Name in JSON; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The type with this key; empty for any other text.
        public static Optional<Type> findByKey(String key) {
            return Stream.of(values()).filter(type -> type.key().equals(key)).findFirst();
        }
    }

    /// Step on the way to buying.
    public enum Stage {
        LEAD,
        CONTACTED,
        QUALIFIED,
        QUOTED,
        WON,
        LOST;

        /// Name in JSON; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The stage with this key; empty for any other text.
        public static Optional<Stage> findByKey(String key) {
            return Stream.of(values()).filter(stage -> stage.key().equals(key)).findFirst();
        }
    }

    /// The type only.
    @Override
    public String toString() {
        return "Interaction[" + type + "]";
    }
}
