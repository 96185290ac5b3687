package io.mingce.directory;

import io.mingce.cleaning.SearchedName;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerStatus;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.rfm.Bought;
import io.mingce.rfm.RfmSegment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One thing that a customer must fit to be found. Its `toString` never shows what is searched for.
public sealed interface Term {

    /// Whether `customer` fits.
    ///
    /// @param asOf what else it depends on
    default boolean fits(Customer customer, AsOf asOf) {
        var facts = new Facts(customer, asOf.today(), asOf.zone());
        return switch (this) {
            case Identified(Field field, String value) -> facts.all(field).contains(value);
            case Named(Set<String> names) ->
                    facts.names().stream().map(SearchedName::folded).anyMatch(names::contains);
            case NameBegins(String start) ->
                    facts.names().stream().anyMatch(name -> NameStarts.begins(name, start));
            case PhoneEnds(String digits) -> facts.phoneEnds().contains(digits);
            case OfType(CustomerType type) -> customer.profile().type() == type;
            case OfLevel(String code) -> facts.value(Field.LEVEL).equals(code);
            case InIndustry(String code) -> facts.value(Field.INDUSTRY).startsWith(code);
            case InProvince(String name) -> facts.province().equals(name);
            case InCity(String name) -> facts.city().equals(name);
            case FromChannel(String name) -> facts.channels().contains(name);
            case Tagged(String tag) -> facts.tags().contains(tag);
            case OwnedBy(String user) -> facts.value(Field.OWNER).equals(user);
            case Created(DayRange days) -> days.contains(facts.created());
            case Active(DayRange days) -> days.contains(facts.active());
            case Consented(String purpose) -> facts.consents().contains(purpose);
            case Ranked(RfmSegment segment) -> {
                Bought bought = facts.bought();
                yield bought.anything()
                        && asOf.borders().at(asOf.today()).segment(bought) == segment;
            }
            case OfStatus(CustomerStatus status) -> facts.status() == status;
            case AnyOf(List<Term> terms) ->
                    terms.stream().anyMatch(term -> term.fits(customer, asOf));
            case Not(Term term) -> !term.fits(customer, asOf);
        };
    }

    /// Whether it depends on how customers compare with each other.
    default boolean ranks() {
        return switch (this) {
            case Ranked _ -> true;
            case AnyOf(List<Term> terms) -> terms.stream().anyMatch(Term::ranks);
            case Not(Term term) -> term.ranks();
            case Identified _,
                    Named _,
                    NameBegins _,
                    PhoneEnds _,
                    OfType _,
                    OfLevel _,
                    InIndustry _,
                    InProvince _,
                    InCity _,
                    FromChannel _,
                    Tagged _,
                    OwnedBy _,
                    Created _,
                    Active _,
                    Consented _,
                    OfStatus _ ->
                    false;
        };
    }

    /// Holds this phone, e-mail, ID card or USCC.
    ///
    /// @param value in its canonical form
    record Identified(Field field, String value) implements Term {

        static final Set<Field> FIELDS =
                Set.of(Field.PHONE, Field.EMAIL, Field.ID_CARD, Field.USCC);

        public Identified {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(field.key() + " identifies nobody");
            }
        }

        @Override
        public String toString() {
            return "Identified[" + field + "]";
        }
    }

    /// Has one of these names; case, width and blanks beside Chinese characters do not matter.
    record Named(Set<String> names) implements Term {
        public Named {
            names = names.stream().map(SearchedName::folded).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return "Named";
        }
    }

    /// Has a name that begins so, or one of whose words does.
    record NameBegins(String start) implements Term {
        public NameBegins {
            start = SearchedName.folded(start);
            if (start.codePointCount(0, start.length()) < NameStarts.SHORTEST) {
                throw new IllegalArgumentException("too short to search by");
            }
        }

        @Override
        public String toString() {
            return "NameBegins";
        }
    }

    /// Has a phone that ends with these four digits.
    record PhoneEnds(String digits) implements Term {
        public PhoneEnds {
            if (!digits.matches("[0-9]{4}")) {
                throw new IllegalArgumentException("not four digits");
            }
        }

        @Override
        public String toString() {
            return "PhoneEnds";
        }
    }

    /// Is a person, or a company.
    record OfType(CustomerType type) implements Term {}

    /// @param code of the level list
    record OfLevel(String code) implements Term {}

    /// @param code of the industry list; that of a section stands for all its divisions
    record InIndustry(String code) implements Term {}

    /// @param name in full, see [io.mingce.cleaning.Places]
    record InProvince(String name) implements Term {}

    /// @param name in full, see [io.mingce.cleaning.Places]
    record InCity(String name) implements Term {}

    /// Something of what is known came from this channel.
    record FromChannel(String name) implements Term {}

    /// Has this tag.
    record Tagged(String tag) implements Term {}

    /// @param user the member of staff whose customer it is
    record OwnedBy(String user) implements Term {}

    /// Came on one of these days.
    record Created(DayRange days) implements Term {}

    /// Was last heard of on one of these days.
    record Active(DayRange days) implements Term {}

    /// Allows what it is asked for this purpose.
    record Consented(String purpose) implements Term {}

    /// Is in this segment by the borders in force; who never ordered is in none.
    record Ranked(RfmSegment segment) implements Term {}

    /// Is at hand, or in the archive.
    record OfStatus(CustomerStatus status) implements Term {}

    /// Fits one of them at least.
    record AnyOf(List<Term> terms) implements Term {
        public AnyOf {
            terms = List.copyOf(terms);
        }
    }

    /// Does not fit it.
    record Not(Term term) implements Term {}
}
