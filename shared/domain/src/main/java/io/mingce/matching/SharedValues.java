package io.mingce.matching;

import java.util.Set;

/// Contact values under which people with incompatible names are known: a family's phone, a company's mailbox. They say
/// little about who somebody is.
///
/// @param generic phones and e-mails that more records bear than anything personal is shared by: they say nothing
public record SharedValues(Set<String> phones, Set<String> emails, Set<String> generic) {

    public static final SharedValues NONE = new SharedValues(Set.of(), Set.of(), Set.of());

    public SharedValues {
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
        generic = Set.copyOf(generic);
    }

    boolean says(String value) {
        return !generic.contains(value);
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
