package io.mingce.customers;

import io.mingce.directory.Criterion;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DayRange;
import io.mingce.directory.Term;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The filters of a search, as they stand in the query of a request. What is no filter is refused by name, so that a
/// misspelt one is noticed and does not find everybody.
final class Query {

    private static final String CREATED = "created";
    private static final String LAST_ACTIVITY = "lastActivity";
    private static final String FROM = "From";
    private static final String TO = "To";

    /// The filters.
    static final List<String> PARAMETERS =
            Stream.concat(
                            Stream.of(Criterion.values()).map(Criterion::key),
                            Stream.of(CREATED, LAST_ACTIVITY)
                                    .flatMap(range -> Stream.of(range + FROM, range + TO)))
                    .toList();

    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit", "lang");

    private Query() {}

    /// @param me who `owner=me` is
    /// @param today decides which ID cards can be
    /// @throws io.mingce.edge.Refused 400, naming the filter and never its text
    static CustomerQuery of(Map<String, String> query, String me, LocalDate today) {
        query.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name) && !OF_THE_PAGE.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Wrong.parameter(
                            Members.shown(name), "没有这个查询条件", "There is no such filter");
                });
        var terms = new ArrayList<Term>();
        for (Criterion criterion : Criterion.values()) {
            String text = query.get(criterion.key());
            if (text != null) {
                boolean own = criterion == Criterion.OWNER && text.equals("me");
                terms.add(
                        criterion
                                .read(own ? me : text, today)
                                .orElseThrow(() -> invalid(criterion.key())));
            }
        }
        range(query, CREATED, Term.Created::new).ifPresent(terms::add);
        range(query, LAST_ACTIVITY, Term.Active::new).ifPresent(terms::add);
        return new CustomerQuery(terms);
    }

    private static Optional<Term> range(
            Map<String, String> query, String name, Function<DayRange, Term> term) {
        Optional<LocalDate> from = day(query, name + FROM);
        Optional<LocalDate> to = day(query, name + TO);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        DayRange days =
                DayRange.of(from, to)
                        .orElseThrow(() ->
                                Wrong.parameter(
                                        name + TO, "结束日期早于开始日期", "It ends before it begins"));
        return Optional.of(term.apply(days));
    }

    private static Optional<LocalDate> day(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name))
                .map(text -> {
                    try {
                        return LocalDate.parse(text);
                    } catch (DateTimeException malformed) {
                        throw Wrong.parameter(
                                name,
                                "请填写 年-月-日，如 2026-03-08",
                                "Give year-month-day, such as 2026-03-08");
                    }
                });
    }

    private static io.mingce.edge.Refused invalid(String name) {
        return Wrong.parameter(name, "请检查查询内容", "check what you search for");
    }
}
