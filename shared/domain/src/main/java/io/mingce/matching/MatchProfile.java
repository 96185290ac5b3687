package io.mingce.matching;

import io.mingce.customer.CustomerType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is compared of one source record, or of all records of a customer together ([#union]). All texts are in the
/// form in which equal things are equal texts.
///
/// @param names complete names of a person
/// @param nameParts forms of address, masked names
/// @param companies names of a company
/// @param contacts persons to talk to at a company, complete or not
/// @param phones E.164
/// @param phoneParts digits of numbers that are masked or have lost one
/// @param emails as the mailbox reads them
/// @param emailParts what is left of damaged addresses
/// @param idCards valid ones
/// @param idCardParts masked ones, or with a wrong check digit
/// @param birthDates `YYYY-MM-DD`
/// @param birthParts `YYYY-MM`, or eight digits that are no day
/// @param genders codes
public record MatchProfile(
        CustomerType type,
        List<NameForm> names,
        List<NameForm> nameParts,
        List<CompanyForm> companies,
        List<NameForm> contacts,
        List<String> phones,
        List<String> phoneParts,
        List<String> emails,
        List<String> emailParts,
        List<String> idCards,
        List<String> idCardParts,
        List<String> usccs,
        List<String> usccParts,
        List<String> nationalIds,
        List<String> birthDates,
        List<String> birthParts,
        List<String> genders,
        List<AddressForm> addresses) {

    /// Both together, each value once.
    ///
    /// @throws IllegalArgumentException where one is a person and the other a company
    public MatchProfile union(MatchProfile other) {
        if (type != other.type) {
            throw new IllegalArgumentException("a person and a company are never one customer");
        }
        return new MatchProfile(
                type,
                both(names, other.names),
                both(nameParts, other.nameParts),
                both(companies, other.companies),
                both(contacts, other.contacts),
                both(phones, other.phones),
                both(phoneParts, other.phoneParts),
                both(emails, other.emails),
                both(emailParts, other.emailParts),
                both(idCards, other.idCards),
                both(idCardParts, other.idCardParts),
                both(usccs, other.usccs),
                both(usccParts, other.usccParts),
                both(nationalIds, other.nationalIds),
                both(birthDates, other.birthDates),
                both(birthParts, other.birthParts),
                both(genders, other.genders),
                both(addresses, other.addresses));
    }

    /// Whether a complete name is known.
    public boolean named() {
        return !names.isEmpty() || !companies.isEmpty();
    }

    /// The letters of each whole name in alphabetical order: one text for homophones, pinyin, swapped order. Of a company,
    /// its names as they are compared.
    public List<String> soundsOfNames() {
        return Stream.concat(
                        names.stream().map(NameForm::anagram),
                        companies.stream().map(CompanyForm::stem))
                .filter(sound -> !sound.isEmpty())
                .distinct()
                .toList();
    }

    /// The surnames that are all that is known of names.
    public List<String> familiesOfParts() {
        return families(nameParts.stream());
    }

    /// All surnames.
    public List<String> families() {
        return families(Stream.concat(names.stream(), nameParts.stream()));
    }

    private static List<String> families(Stream<NameForm> names) {
        return names.map(NameForm::family).filter(f -> !f.isEmpty()).distinct().toList();
    }

    /// The type alone.
    @Override
    public String toString() {
        return "MatchProfile[" + type + "]";
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
        if (b.isEmpty() || a.equals(b)) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        var all = new ArrayList<T>(a);
        for (T value : b) {
            if (!all.contains(value)) {
                all.add(value);
            }
        }
        return List.copyOf(all);
    }
}
