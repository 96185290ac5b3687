package io.mingce.cleaning;

import java.util.Locale;
import java.util.Optional;

/// An e-mail address that can be delivered to in form: the dot-atom of RFC 5321 at a dotted host name.
///
/// @param address lower case
public record EmailAddress(String address) {

    private static final String LOCAL = "!#$%&'*+/=?^_`{|}~-.";

    public EmailAddress {
        if (!wellFormed(address)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Parsed<EmailAddress> parse(String text) {
        String compact = Glyphs.compact(text).toLowerCase(Locale.ROOT);
        String address =
                compact.startsWith("mailto:") ? compact.substring("mailto:".length()) : compact;
        int at = address.indexOf('@');
        if (at > 0 && address.lastIndexOf("**", at) >= 0) {
            return Parsed.evidence(address, Rule.EMAIL_MASKED);
        }
        if (!wellFormed(address)) {
            return address.length() >= 5
                            && address.length() <= 100
                            && Character.isLetterOrDigit(address.charAt(0))
                    ? Parsed.evidence(address, Rule.EMAIL_INVALID)
                    : Parsed.rejected(Rule.EMAIL_INVALID);
        }
        if (MailDomains.reserved(address.substring(at + 1))
                || placeholder(address.substring(0, at))) {
            return Parsed.rejected(Rule.EMAIL_PLACEHOLDER);
        }
        var email = new EmailAddress(address);
        Parsed<EmailAddress> kept =
                Parsed.kept(email, !text.equals(address), Rule.EMAIL_NORMALISED);
        return MailDomains.intended(email.domain()).isPresent()
                ? kept.with(Rule.EMAIL_DOMAIN_TYPO)
                : kept;
    }

    public String localPart() {
        return address.substring(0, address.indexOf('@'));
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /// The form in which two addresses of one mailbox are equal: Gmail ignores dots and what follows a plus, and
    /// `googlemail.com` is `gmail.com` (support.google.com/mail/answer/7436150). Typing errors stay.
    public String matchKey() {
        String domain = domain().equals("googlemail.com") ? "gmail.com" : domain();
        if (!domain.equals("gmail.com")) {
            return address;
        }
        String local = localPart();
        int plus = local.indexOf('+');
        String box = (plus > 0 ? local.substring(0, plus) : local).replace(".", "");
        return (box.isEmpty() ? local : box) + "@" + domain;
    }

    /// The address that was probably meant, where the domain is one typing error away from a common one.
    public Optional<EmailAddress> suggestion() {
        return MailDomains.intended(domain())
                .map(domain -> new EmailAddress(localPart() + "@" + domain));
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }

    private static boolean wellFormed(String address) {
        int at = address.indexOf('@');
        return at > 0
                && at <= 64
                && address.length() <= 254
                && local(address, at)
                && host(address, at + 1);
    }

    private static boolean local(String address, int end) {
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            boolean edge = i == 0 || i == end - 1 || address.charAt(i - 1) == '.';
            if ((!lowerOrDigit(c) && LOCAL.indexOf(c) < 0) || (c == '.' && edge)) {
                return false;
            }
        }
        return true;
    }

    private static boolean host(String address, int start) {
        int label = start;
        int dots = 0;
        for (int i = start; i <= address.length(); i++) {
            if (i == address.length() || address.charAt(i) == '.') {
                if (i == label || address.charAt(label) == '-' || address.charAt(i - 1) == '-') {
                    return false;
                }
                dots += i < address.length() ? 1 : 0;
                label = i < address.length() ? i + 1 : label;
            } else if (!lowerOrDigit(address.charAt(i)) && address.charAt(i) != '-') {
                return false;
            }
        }
        return dots > 0 && address.length() - label >= 2 && address.charAt(label) >= 'a';
    }

    private static boolean placeholder(String local) {
        return switch (local) {
            case "noreply", "no-reply", "none", "null", "test", "xxx", "wu", "no", "na" -> true;
            default -> false;
        };
    }

    private static boolean lowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
