package io.mingce.directory;

import io.mingce.cleaning.CompanyName;
import io.mingce.cleaning.EmailAddress;
import io.mingce.cleaning.IdCard;
import io.mingce.cleaning.Parsed;
import io.mingce.cleaning.PersonName;
import io.mingce.cleaning.PhoneNumber;
import io.mingce.cleaning.Places;
import io.mingce.cleaning.SearchedName;
import io.mingce.cleaning.Uscc;
import io.mingce.cleaning.Vocabulary;
import io.mingce.customer.CustomerStatus;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.TagName;
import io.mingce.directory.Term.Identified;
import io.mingce.rfm.RfmSegment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one word of a search means. The text is cleaned as what is stored was, so that a customer is found however
/// either was written; what cannot be anything of the kind is refused, nothing is guessed. Ranges of days are no
/// criterion of one word, see [DayRange].
public enum Criterion {
    PHONE("phone"),
    EMAIL("email"),
    ID_CARD("idCard"),
    USCC("uscc"),
    NAME("name"),
    NAME_PREFIX("namePrefix"),
    PHONE_LAST_4("phoneLast4"),
    LEVEL("level"),
    TYPE("type"),
    INDUSTRY("industry"),
    PROVINCE("province"),
    CITY("city"),
    CHANNEL("channel"),
    TAG("tag"),
    OWNER("owner"),
    RFM("rfm"),
    CONSENT("consent"),
    STATUS("status");

    private final String key;

    Criterion(String key) {
        this.key = key;
    }

    /// Name in the API.
    public String key() {
        return key;
    }

    /// The term that `text` states; empty where it is none of this criterion.
    ///
    /// @param today decides which ID cards can be
    public Optional<Term> read(String text, LocalDate today) {
        return switch (this) {
            case PHONE -> identified(Field.PHONE, PhoneNumber.parse(text).map(PhoneNumber::e164));
            case EMAIL ->
                    identified(Field.EMAIL, EmailAddress.parse(text).map(EmailAddress::address));
            case ID_CARD ->
                    identified(Field.ID_CARD, IdCard.parse(text, today).map(IdCard::number));
            case USCC -> identified(Field.USCC, Uscc.parse(text).map(Uscc::code));
            case NAME -> named(text);
            case NAME_PREFIX -> begins(text);
            case PHONE_LAST_4 ->
                    Optional.of(text.strip())
                            .filter(digits -> digits.matches("[0-9]{4}"))
                            .map(Term.PhoneEnds::new);
            case LEVEL -> Vocabulary.LEVELS.code(text).map(Term.OfLevel::new);
            case TYPE ->
                    Stream.of(CustomerType.values())
                            .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(text))
                            .map(type -> (Term) new Term.OfType(type))
                            .findFirst();
            case INDUSTRY -> Vocabulary.INDUSTRIES.code(text).map(Term.InIndustry::new);
            case PROVINCE -> Places.province(text).map(Term.InProvince::new);
            case CITY -> Places.city(text).map(Term.InCity::new);
            case CHANNEL -> word(text).map(Term.FromChannel::new);
            case TAG -> TagName.of(text).map(TagName::value).map(Term.Tagged::new);
            case OWNER -> word(text).map(Term.OwnedBy::new);
            case RFM -> RfmSegment.findByKey(text.strip()).map(Term.Ranked::new);
            case CONSENT -> word(text).map(Term.Consented::new);
            case STATUS -> CustomerStatus.findByKey(text).map(Term.OfStatus::new);
        };
    }

    private static Optional<Term> identified(Field field, Parsed<String> parsed) {
        return kept(parsed).findFirst().map(value -> new Identified(field, value));
    }

    private static Optional<Term> named(String text) {
        Set<String> names =
                Stream.of(
                                PersonName.parse(text).map(PersonName::text),
                                CompanyName.parse(text).map(CompanyName::text))
                        .flatMap(Criterion::kept)
                        .collect(Collectors.toSet());
        return names.isEmpty() ? Optional.empty() : Optional.of(new Term.Named(names));
    }

    private static Optional<Term> begins(String text) {
        String start = SearchedName.folded(text);
        boolean word = !start.isEmpty() && Character.isLetterOrDigit(start.codePointAt(0));
        return word && start.codePointCount(0, start.length()) >= NameStarts.SHORTEST
                ? Optional.of(new Term.NameBegins(start))
                : Optional.empty();
    }

    private static Optional<String> word(String text) {
        return Optional.of(text.strip()).filter(word -> !word.isEmpty());
    }

    private static Stream<String> kept(Parsed<String> parsed) {
        return switch (parsed) {
            case Parsed.Kept<String>(String value, var _) -> Stream.of(value);
            case Parsed.Evidence<String> _, Parsed.Rejected<String> _ -> Stream.empty();
        };
    }
}
