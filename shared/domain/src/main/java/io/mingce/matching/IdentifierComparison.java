package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.cleaning.Edits;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiPredicate;

/// How numbers and addresses agree that name a customer rather than describe it. Of several values the best pair counts.
final class IdentifierComparison {

    private IdentifierComparison() {}

    static @Nullable ComparisonLevel phones(MatchProfile a, MatchProfile b, SharedValues shared) {
        if (!generic(a.phones(), b.phones(), shared).isEmpty()) {
            return null;
        }
        String same = equal(a.phones(), b.phones(), shared::phone);
        if (same != null) {
            return shared.phone(same) ? PHONE_SHARED : PHONE_SAME;
        }
        if ((a.phones().isEmpty() && a.phoneParts().isEmpty())
                || (b.phones().isEmpty() && b.phoneParts().isEmpty())) {
            return null;
        }
        if (any(a.phoneParts(), b.phoneParts(), IdentifierComparison::sameNumber)) {
            return PHONE_SAME;
        }
        if (any(a.phones(), b.phones(), Edits::oneInPlace)
                || any(a.phones(), b.phoneParts(), IdentifierComparison::shortened)
                || any(b.phones(), a.phoneParts(), IdentifierComparison::shortened)) {
            return PHONE_NEAR;
        }
        if (any(a.phones(), b.phoneParts(), IdentifierComparison::masked)
                || any(b.phones(), a.phoneParts(), IdentifierComparison::masked)
                || any(a.phoneParts(), b.phoneParts(), String::equals)) {
            return PHONE_FITS;
        }
        return a.phones().isEmpty() || b.phones().isEmpty() ? null : PHONE_OTHER;
    }

    static @Nullable ComparisonLevel emails(MatchProfile a, MatchProfile b, SharedValues shared) {
        if (!generic(a.emails(), b.emails(), shared).isEmpty()) {
            return null;
        }
        String same = equal(a.emails(), b.emails(), shared::email);
        if (same != null) {
            return shared.email(same) ? EMAIL_SHARED : EMAIL_SAME;
        }
        boolean nothing =
                (a.emails().isEmpty() && a.emailParts().isEmpty())
                        || (b.emails().isEmpty() && b.emailParts().isEmpty());
        if (nothing) {
            return null;
        }
        if (any(a.emails(), b.emails(), IdentifierComparison::oneMailbox)
                || any(a.emails(), b.emailParts(), IdentifierComparison::damaged)
                || any(b.emails(), a.emailParts(), IdentifierComparison::damaged)
                || any(a.emailParts(), b.emailParts(), String::equals)) {
            return EMAIL_NEAR;
        }
        if (a.emails().isEmpty() || b.emails().isEmpty()) {
            return null;
        }
        boolean own =
                any(
                        a.emails(),
                        b.emails(),
                        (x, y) -> !EmailDomains.common(x) && domain(x).equals(domain(y)));
        return own ? EMAIL_DOMAIN : EMAIL_OTHER;
    }

    static @Nullable ComparisonLevel idCards(MatchProfile a, MatchProfile b) {
        if (any(a.idCards(), b.idCards(), String::equals)) {
            return ID_CARD_SAME;
        }
        if (!a.idCards().isEmpty() && !b.idCards().isEmpty()) {
            return ID_CARD_OTHER;
        }
        if (any(a.idCards(), b.idCardParts(), Edits::oneInPlace)
                || any(b.idCards(), a.idCardParts(), Edits::oneInPlace)
                || any(a.idCardParts(), b.idCardParts(), IdentifierComparison::sameDigits)) {
            return ID_CARD_NEAR;
        }
        if (any(a.idCards(), b.idCardParts(), IdentifierComparison::masked)
                || any(b.idCards(), a.idCardParts(), IdentifierComparison::masked)
                || any(a.idCardParts(), b.idCardParts(), String::equals)) {
            return ID_CARD_FITS;
        }
        return null;
    }

    static @Nullable ComparisonLevel usccs(MatchProfile a, MatchProfile b) {
        if (any(a.usccs(), b.usccs(), String::equals)) {
            return USCC_SAME;
        }
        if (!a.usccs().isEmpty() && !b.usccs().isEmpty()) {
            return USCC_OTHER;
        }
        boolean near =
                any(a.usccs(), b.usccParts(), Edits::oneInPlace)
                        || any(b.usccs(), a.usccParts(), Edits::oneInPlace)
                        || any(a.usccParts(), b.usccParts(), String::equals);
        return near ? USCC_NEAR : null;
    }

    static @Nullable ComparisonLevel nationalIds(MatchProfile a, MatchProfile b) {
        if (a.nationalIds().isEmpty() || b.nationalIds().isEmpty()) {
            return null;
        }
        if (any(a.nationalIds(), b.nationalIds(), String::equals)) {
            return NATIONAL_ID_SAME;
        }
        return any(a.nationalIds(), b.nationalIds(), (x, y) -> Edits.distance(x, y, 2) <= 2)
                ? NATIONAL_ID_NEAR
                : NATIONAL_ID_OTHER;
    }

    /// Equal values that say nothing, where there is no other equal value.
    private static List<String> generic(List<String> a, List<String> b, SharedValues shared) {
        List<String> equal = a.stream().filter(b::contains).toList();
        return equal.stream().anyMatch(shared::says) ? List.of() : equal;
    }

    /// An equal value, rather one that nobody else uses.
    private static @Nullable String equal(
            List<String> a, List<String> b, java.util.function.Predicate<String> shared) {
        String found = null;
        for (String value : a) {
            if (b.contains(value)) {
                if (!shared.test(value)) {
                    return value;
                }
                found = value;
            }
        }
        return found;
    }

    private static boolean any(List<String> a, List<String> b, BiPredicate<String, String> agree) {
        for (String x : a) {
            for (String y : b) {
                if (agree.test(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// No valid number, but the same one, and long enough to be meant.
    private static boolean sameNumber(String a, String b) {
        return a.length() >= 10 && a.indexOf('*') < 0 && a.equals(b);
    }

    /// A number in E.164 against digits of which one was lost.
    private static boolean shortened(String phone, String digits) {
        String national = national(phone);
        return digits.length() >= 7
                && digits.indexOf('*') < 0
                && (national.equals(digits) || Edits.one(national, digits));
    }

    static boolean masked(String value, String mask) {
        if (mask.indexOf('*') < 0) {
            return false;
        }
        String whole = value.startsWith("+") ? national(value) : value;
        String seen = value.startsWith("+") && mask.startsWith("86") ? mask.substring(2) : mask;
        if (whole.length() != seen.length()) {
            return false;
        }
        int visible = 0;
        for (int i = 0; i < whole.length(); i++) {
            if (seen.charAt(i) != '*') {
                if (seen.charAt(i) != whole.charAt(i)) {
                    return false;
                }
                visible++;
            }
        }
        return visible >= 6;
    }

    private static String national(String phone) {
        return phone.startsWith("+86") ? phone.substring(3) : phone.substring(1);
    }

    private static boolean sameDigits(String a, String b) {
        return a.indexOf('*') < 0 && a.equals(b);
    }

    private static boolean oneMailbox(String a, String b) {
        String one = local(a);
        String other = local(b);
        if (one.equals(other)) {
            return one.length() >= 6 && !EmailDomains.role(one);
        }
        return one.length() >= 8
                && domain(a).equals(domain(b))
                && Edits.one(one, other)
                && !EmailDomains.common(a);
    }

    /// A whole address against what is left of one: no at sign, a comma for a dot, no domain.
    private static boolean damaged(String email, String part) {
        if (part.indexOf('*') >= 0) {
            return masked(email, part);
        }
        String left = part.replaceAll("[^a-z0-9]", "");
        return left.length() >= 6
                && (email.replaceAll("[^a-z0-9]", "").equals(left)
                        || local(email).equals(part)
                        || email.equals(part));
    }

    private static String local(String email) {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1);
    }
}
