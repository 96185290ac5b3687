package io.mingce.matching;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.EmailAddress;
import io.mingce.cleaning.Gender;
import io.mingce.cleaning.PostalAddress;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.Traits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Makes match profiles from cleaned records.
public final class MatchProfiles {

    private static final Set<Column> PERSONAL =
            Set.of(
                    Column.FIRST_NAME,
                    Column.LAST_NAME,
                    Column.NICKNAME,
                    Column.GENDER,
                    Column.AGE,
                    Column.BIRTH_DATE,
                    Column.ID_CARD,
                    Column.PHONE,
                    Column.EMAIL,
                    Column.NATIONAL_ID,
                    Column.TYPE);

    private static final List<String> MALE = List.of("先生", "大哥", "大爷", "叔叔", "哥");
    private static final List<String> FEMALE =
            List.of("女士", "小姐", "太太", "夫人", "阿姨", "大姐", "大妈", "小姐姐", "女生", "姐");

    private MatchProfiles() {}

    /// The profile of one record.
    ///
    /// @param raw what `cleaned` was made of
    public static MatchProfile of(Cleaned cleaned, RawRecord raw) {
        return of(type(cleaned, raw), Traits.of(cleaned.values(), cleaned.evidence(), raw));
    }

    /// The profile of a record with these traits.
    public static MatchProfile of(CustomerType type, Traits traits) {
        boolean person = type == CustomerType.PERSON;
        List<String> names = traits.all(Field.NAME);
        List<String> nameParts = traits.evidence(Field.NAME);
        List<NameForm> persons = person ? persons(names, nameParts, traits) : List.of();
        List<NameForm> contacts = new ArrayList<>(forms(traits.all(Field.CONTACT), NameForm::full));
        contacts.addAll(forms(traits.evidence(Field.CONTACT), NameForm::partial));
        return new MatchProfile(
                type,
                complete(persons),
                persons.stream().filter(name -> !name.complete()).toList(),
                person ? List.of() : forms(names, CompanyForm::of),
                person ? List.of() : List.copyOf(contacts),
                traits.all(Field.PHONE),
                traits.evidence(Field.PHONE),
                emails(traits),
                traits.evidence(Field.EMAIL).stream().filter(e -> !wellFormed(e)).toList(),
                traits.all(Field.ID_CARD),
                person ? traits.evidence(Field.ID_CARD) : List.of(),
                traits.all(Field.USCC),
                traits.evidence(Field.USCC),
                nationalIds(traits),
                traits.all(Field.BIRTH_DATE).stream().filter(BirthDateComparison::usable).toList(),
                birthParts(traits),
                person ? genders(traits, nameParts) : List.of(),
                addresses(traits));
    }

    /// A list of places with names, addresses and trades, but nothing that persons have, is one of companies.
    private static CustomerType type(Cleaned cleaned, RawRecord raw) {
        boolean places =
                raw.columns().contains(Column.INDUSTRY)
                        && raw.columns().contains(Column.NAME)
                        && raw.columns().contains(Column.ADDRESS)
                        && raw.columns().stream().noneMatch(PERSONAL::contains);
        return places ? CustomerType.COMPANY : cleaned.type();
    }

    /// As recorded, else as the form of address says.
    private static List<String> genders(Traits traits, List<String> nameParts) {
        List<String> genders = traits.all(Field.GENDER);
        if (!genders.isEmpty() || nameParts.isEmpty()) {
            return genders;
        }
        String title = nameParts.getFirst();
        return MALE.stream().anyMatch(title::endsWith)
                ? List.of(Gender.MALE.code())
                : FEMALE.stream().anyMatch(title::endsWith)
                        ? List.of(Gender.FEMALE.code())
                        : List.of();
    }

    private static List<NameForm> persons(List<String> names, List<String> parts, Traits traits) {
        var all = new ArrayList<>(forms(names, NameForm::full));
        all.addAll(forms(parts, NameForm::partial));
        if (all.isEmpty()) {
            all.addAll(forms(traits.raw(Column.NAME), NameForm::nickname));
        }
        return all;
    }

    private static List<NameForm> complete(List<NameForm> names) {
        return names.stream().filter(NameForm::complete).toList();
    }

    private static <T> List<T> forms(List<String> texts, Function<String, T> form) {
        return texts.stream().filter(text -> !text.isBlank()).map(form).distinct().toList();
    }

    /// As written, and as probably meant.
    private static List<String> emails(Traits traits) {
        var emails = new ArrayList<String>(2);
        for (String email : traits.all(Field.EMAIL)) {
            emails.add(new EmailAddress(email).matchKey());
        }
        for (String email : traits.evidence(Field.EMAIL)) {
            if (wellFormed(email)) {
                emails.add(new EmailAddress(email).matchKey());
            }
        }
        return emails.stream().distinct().toList();
    }

    private static boolean wellFormed(String email) {
        return EmailAddress.parse(email) instanceof io.mingce.cleaning.Parsed.Kept<EmailAddress>;
    }

    private static List<String> nationalIds(Traits traits) {
        return traits.raw(Column.NATIONAL_ID).stream()
                .map(text -> text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))
                .filter(text -> text.length() >= 5)
                .distinct()
                .toList();
    }

    private static List<String> birthParts(Traits traits) {
        if (!traits.all(Field.BIRTH_DATE).isEmpty()) {
            return List.of();
        }
        List<String> parts = traits.evidence(Field.BIRTH_DATE);
        String digits =
                traits.raw(Column.BIRTH_DATE).stream().findFirst().orElse("").replaceAll("\\D", "");
        return parts.isEmpty() && digits.length() == 8 ? List.of(digits) : parts;
    }

    private static List<AddressForm> addresses(Traits traits) {
        if (traits.raw(Column.ADDRESS).stream().allMatch(Traits::latin)
                && !traits.raw(Column.ADDRESS).isEmpty()) {
            var parts = new ArrayList<String>();
            for (Column column :
                    List.of(
                            Column.ADDRESS,
                            Column.DISTRICT,
                            Column.CITY,
                            Column.PROVINCE,
                            Column.POSTCODE)) {
                parts.addAll(traits.raw(column));
            }
            if (parts.stream().allMatch(Traits::latin)) {
                return List.of(AddressForm.latin(parts));
            }
        }
        return forms(
                traits.all(Field.ADDRESS).stream()
                        .filter(text -> PostalAddress.ofCanonical(text).isPresent())
                        .toList(),
                text -> AddressForm.of(PostalAddress.ofCanonical(text).orElseThrow()));
    }
}
