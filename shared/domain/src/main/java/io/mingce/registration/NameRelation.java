package io.mingce.registration;

import io.mingce.cleaning.Cleaned;
import io.mingce.customer.Field;
import io.mingce.customer.Profile;

import java.util.List;
import java.util.Locale;

/// Whether the names of a record and of a customer with the same phone or e-mail could be of one customer.
final class NameRelation {

    private NameRelation() {}

    /// No name, the same name, or only the surname (王先生, 张*) of the same name.
    static boolean compatible(Cleaned incoming, Profile known) {
        List<String> theirs = known.all(Field.NAME).stream().map(s -> plain(s.value())).toList();
        if (theirs.isEmpty()) {
            return true;
        }
        if (incoming.value(Field.NAME).isPresent()) {
            return incoming.all(Field.NAME).stream()
                    .map(NameRelation::plain)
                    .anyMatch(theirs::contains);
        }
        List<String> surnames = incoming.evidence().getOrDefault(Field.NAME, List.of());
        return surnames.isEmpty()
                || surnames.stream()
                        .map(NameRelation::plain)
                        .anyMatch(s -> theirs.stream().anyMatch(t -> t.startsWith(s)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
