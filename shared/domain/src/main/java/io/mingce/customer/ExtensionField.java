package io.mingce.customer;

import io.mingce.cleaning.Text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A field that a deployment declares beyond those every customer has.
///
/// @param name in JSON: a letter, then letters and digits; never changes
/// @param label what a person reads
public record ExtensionField(String name, Type type, Classification classification, Text label) {

    /// What a value may be; each has one canonical text.
    public sealed interface Type {

        /// The canonical form of a text; empty where it is none of this type.
        Optional<String> canonical(String text);

        /// What is asked for, for a person to read.
        Text asked();
    }

    /// Whose business a value is. Decides who gets to see it.
    public enum Classification {
        /// Anybody's.
        PUBLIC,
        /// Of everybody who works with customers.
        INTERNAL,
        /// About a person; shown as a phone number is.
        PERSONAL,
        /// Harmful in wrong hands; shown as an ID card is (PIPL art. 28).
        SENSITIVE;

        /// The classification with this name in the table.
        static Classification of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /// One line of free text.
    public record Line() implements Type {

        private static final int LONGEST = 500;

        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(text.strip())
                    .filter(t -> t.length() <= LONGEST)
                    .filter(t -> t.chars().noneMatch(Character::isISOControl));
        }

        @Override
        public Text asked() {
            return new Text("请填写一行文字，不超过 500 个字符", "Give one line of at most 500 characters");
        }
    }

    /// A decimal number, without trailing zeros.
    public record Decimal() implements Type {

        private static final int LONGEST = 30;

        @Override
        public Optional<String> canonical(String text) {
            String plain = text.strip();
            if (plain.length() > LONGEST || !plain.matches("[+-]?\\d+(\\.\\d+)?")) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
            return Optional.of(number.toPlainString());
        }

        @Override
        public Text asked() {
            return new Text("请填写数字，例如 12.5", "Give a number, for example 12.5");
        }
    }

    /// A day, ISO 8601.
    public record Day() implements Type {

        @Override
        public Optional<String> canonical(String text) {
            try {
                return Optional.of(LocalDate.parse(text.strip()).toString());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public Text asked() {
            return new Text("请填写日期，例如 2026-01-31", "Give a date, for example 2026-01-31");
        }
    }

    /// One of a closed list of codes; `true` and `false` where it is a yes or no.
    public record Choice(List<String> options) implements Type {

        static final Choice YES_OR_NO = new Choice(List.of("true", "false"));

        public Choice {
            options = List.copyOf(options);
            if (options.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("an option without a name");
            }
        }

        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(text.strip()).filter(options::contains);
        }

        @Override
        public Text asked() {
            return new Text(
                    "请填写以下之一：" + String.join("、", options),
                    "Give one of " + String.join(", ", options));
        }
    }
}
