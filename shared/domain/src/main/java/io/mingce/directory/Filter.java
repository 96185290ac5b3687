package io.mingce.directory;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerStatus;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.identity.BlindIndex;
import io.mingce.rfm.RfmSegment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The terms of a query as rows of the directory can be asked for them. Every customer that fits the query has a row that
/// passes; a row that passes is that of a customer that fits, but for what the directory cannot know.
public final class Filter {

    private final List<Clause> clauses;
    private final Optional<Set<CustomerId>> among;

    private Filter(List<Clause> clauses, Optional<Set<CustomerId>> among) {
        this.clauses = clauses;
        this.among = among;
    }

    /// What `query` asks for. Of what identifies a customer the directory holds no more than how phones end.
    public static Filter of(CustomerQuery query, BlindIndex index, AsOf asOf) {
        var keyed = new KeyedHashes(index);
        return new Filter(
                query.terms().stream()
                        .map(term -> clause(term, keyed, asOf))
                        .filter(clause -> !(clause instanceof Clause.Everybody))
                        .toList(),
                Optional.empty());
    }

    /// The same filter for these customers only.
    Filter among(Set<CustomerId> ids) {
        return new Filter(clauses, Optional.of(ids));
    }

    private static Clause clause(Term term, KeyedHashes keyed, AsOf asOf) {
        return switch (term) {
            case Term.Identified(Field field, String value) ->
                    field == Field.PHONE
                            ? new Clause.Hashed(keyed.end(Facts.end(value)))
                            : new Clause.Everybody();
            case Term.Named(Set<String> names) -> new Clause.Hashed(keyed.names(names));
            case Term.NameBegins(String start) -> new Clause.Hashed(keyed.start(start));
            case Term.PhoneEnds(String digits) -> new Clause.Hashed(keyed.end(digits));
            case Term.OfType(CustomerType type) -> text(Dimension.TYPE, type.name()::equals);
            case Term.OfLevel(String code) -> text(Dimension.LEVEL, code::equals);
            case Term.InIndustry(String code) ->
                    text(Dimension.INDUSTRY, text -> text.startsWith(code));
            case Term.InProvince(String name) ->
                    text(Dimension.AREA, text -> Dimension.parts(text).getFirst().equals(name));
            case Term.InCity(String name) ->
                    text(Dimension.AREA, text -> Dimension.parts(text).getLast().equals(name));
            case Term.FromChannel(String name) -> part(Dimension.CHANNELS, name);
            case Term.Tagged(String tag) -> part(Dimension.TAGS, tag);
            case Term.Consented(String purpose) -> part(Dimension.CONSENTS, purpose);
            case Term.OwnedBy(String user) -> text(Dimension.OWNER, user::equals);
            case Term.OfStatus(CustomerStatus status) ->
                    text(Dimension.STATUS, status.key()::equals);
            case Term.Created(DayRange days) -> new Clause.Came(days.first(), days.last());
            case Term.Active(DayRange days) -> new Clause.Heard(days.first(), days.last());
            case Term.Ranked(RfmSegment segment) ->
                    new Clause.Ranked(segment, asOf.borders().at(asOf.today()));
            case Term.AnyOf(List<Term> terms) ->
                    new Clause.Any(terms.stream().map(each -> clause(each, keyed, asOf)).toList());
            case Term.Not(Term not) -> not(clause(not, keyed, asOf));
        };
    }

    /// Who passes without fitting must not be left out where those who fit are.
    private static Clause not(Clause clause) {
        return clause.exact() ? new Clause.No(clause) : new Clause.Everybody();
    }

    private static Clause text(Dimension dimension, Predicate<String> test) {
        return new Clause.Text(dimension, test);
    }

    private static Clause part(Dimension dimension, String part) {
        return text(dimension, text -> Dimension.parts(text).contains(part));
    }

    /// A row must pass each.
    List<Clause> clauses() {
        return clauses;
    }

    Optional<Set<CustomerId>> among() {
        return among;
    }
}
