package io.mingce.directory;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.identity.BlindIndex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The terms of a query as rows of the directory can be asked for them. Every customer that fits the query has a row that
/// passes; a row that passes is that of a customer that fits, but for what the directory cannot know.
public final class Filter {

    private final Map<Dimension, Predicate<String>> texts = new EnumMap<>(Dimension.class);
    private final List<Hashes> hashes = new ArrayList<>();
    private int createdFrom = 0;
    private int createdTo = Entry.LAST_DAY;
    private int activeFrom = 0;
    private int activeTo = Entry.LAST_DAY;
    private Optional<Set<CustomerId>> among = Optional.empty();

    private Filter() {}

    /// What `query` asks for. Of what identifies a customer the directory holds no more than how phones end.
    public static Filter of(CustomerQuery query, BlindIndex index) {
        var filter = new Filter();
        var keyed = new KeyedHashes(index);
        query.terms().forEach(term -> filter.add(term, keyed));
        return filter;
    }

    /// The same filter for these customers only.
    Filter among(Set<CustomerId> ids) {
        among = Optional.of(ids);
        return this;
    }

    private void add(Term term, KeyedHashes keyed) {
        switch (term) {
            case Term.Identified(Field field, String value) -> {
                if (field == Field.PHONE) {
                    hashes.add(keyed.end(Facts.end(value)));
                }
            }
            case Term.Named(Set<String> names) -> hashes.add(keyed.names(names));
            case Term.NameBegins(String start) -> hashes.add(keyed.start(start));
            case Term.PhoneEnds(String digits) -> hashes.add(keyed.end(digits));
            case Term.OfType(CustomerType type) -> text(Dimension.TYPE, type.name()::equals);
            case Term.OfLevel(String code) -> text(Dimension.LEVEL, code::equals);
            case Term.InIndustry(String code) ->
                    text(Dimension.INDUSTRY, text -> text.startsWith(code));
            case Term.InProvince(String name) ->
                    text(Dimension.AREA, text -> Dimension.parts(text).getFirst().equals(name));
            case Term.InCity(String name) ->
                    text(Dimension.AREA, text -> Dimension.parts(text).getLast().equals(name));
            case Term.FromChannel(String name) ->
                    text(Dimension.CHANNELS, text -> Dimension.parts(text).contains(name));
            case Term.Tagged(String tag) ->
                    text(Dimension.TAGS, text -> Dimension.parts(text).contains(tag));
            case Term.OwnedBy(String user) -> text(Dimension.OWNER, user::equals);
            case Term.Created(DayRange days) -> {
                createdFrom = Math.max(createdFrom, days.first());
                createdTo = Math.min(createdTo, days.last());
            }
            case Term.Active(DayRange days) -> {
                activeFrom = Math.max(activeFrom, days.first());
                activeTo = Math.min(activeTo, days.last());
            }
        }
    }

    private void text(Dimension dimension, Predicate<String> test) {
        texts.merge(dimension, test, Predicate::and);
    }

    Map<Dimension, Predicate<String>> texts() {
        return texts;
    }

    /// A row must have one of each.
    List<Hashes> hashes() {
        return hashes;
    }

    Optional<Set<CustomerId>> among() {
        return among;
    }

    boolean passes(int created, int active) {
        return created >= createdFrom
                && created <= createdTo
                && active >= activeFrom
                && active <= activeTo;
    }
}
