package io.mingce.matching;

import java.util.Set;

/// Contact values under which people with incompatible names are known: a family's phone, a company's mailbox. They say
/// little about who somebody is.
public record SharedValues(Set<String> phones, Set<String> emails) {

    public static final SharedValues NONE = new SharedValues(Set.of(), Set.of());

    public SharedValues {
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
    }

    boolean phone(String e164) {
        return phones.contains(e164);
    }

    boolean email(String address) {
        return emails.contains(address);
    }

    @Override
    public String toString() {
        return "SharedValues[" + phones.size() + " phones, " + emails.size() + " e-mails]";
    }
}
