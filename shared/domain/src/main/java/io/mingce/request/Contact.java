package io.mingce.request;

import io.mingce.cleaning.EmailAddress;
import io.mingce.cleaning.Parsed;
import io.mingce.cleaning.PhoneNumber;
import io.mingce.cleaning.Resource;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.util.Optional;
import java.util.Set;

/// A phone or an e-mail by which somebody says they are known.
///
/// @param value in its canonical form: personal data
public record Contact(boolean phone, String value) {

    /// The phone that an untrusted text is; empty where it can be none.
    public static Optional<Contact> phone(String text) {
        return PhoneNumber.parse(text) instanceof Parsed.Kept<PhoneNumber>(var number, var _)
                ? Optional.of(new Contact(true, number.e164()))
                : Optional.empty();
    }

    /// The e-mail that an untrusted text is; empty where it can be none.
    public static Optional<Contact> email(String text) {
        return EmailAddress.parse(text) instanceof Parsed.Kept<EmailAddress>(var email, var _)
                ? Optional.of(new Contact(false, email.address()))
                : Optional.empty();
    }

    /// The law that is taken where the person names none: the table `request-laws.tsv`.
    Law law() {
        return Resource.lines(Contact.class, "request-laws.tsv").stream()
                .map(line -> line.split("\t", -1))
                .filter(row -> phone && value.startsWith(row[0]))
                .findFirst()
                .flatMap(row -> Law.findByKey(row[1]))
                .orElse(Law.PIPL);
    }

    Set<Token> tokens(BlindIndex index) {
        TokenKind kind = phone ? TokenKind.PHONE : TokenKind.EMAIL;
        return Set.copyOf(index.tokens(kind, kind.normal(value)));
    }

    /// Which it is, never what it says.
    @Override
    public String toString() {
        return phone ? "Contact[phone]" : "Contact[email]";
    }
}
