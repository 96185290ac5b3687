package io.mingce.deduplication;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.cleaning.Text;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.dedup.Conflict;
import io.mingce.dedup.Merge;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.MergeOutcome;
import io.mingce.dedup.Merges;
import io.mingce.dedup.SplitCustomer;
import io.mingce.dedup.SplitOutcome;
import io.mingce.dedup.UndoMerge;
import io.mingce.dedup.UndoOutcome;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Json;
import io.mingce.edge.Metrics;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.matching.Basis;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Merging by hand, taking merges back, and taking records out of a customer.
final class MergesApi {

    /// @param customers ids of two customers
    record Pair(@Nullable List<String> customers) {}

    /// @param decisions whose each record is that came in since, customer id by record id
    record Undo(@Nullable Map<String, String> decisions) {}

    /// @param sources ids of the records to be taken out
    record Split(@Nullable List<String> sources) {}

    private static final List<String> MERGE = List.of("merge");

    private final Merges merges;
    private final Customers customers;
    private final MergeCustomers mergeCustomers;
    private final UndoMerge undoMerge;
    private final SplitCustomer splitCustomer;
    private final Metrics metrics;

    MergesApi(
            Merges merges,
            Customers customers,
            MergeCustomers mergeCustomers,
            UndoMerge undoMerge,
            SplitCustomer splitCustomer,
            Metrics metrics) {
        this.merges = merges;
        this.customers = customers;
        this.mergeCustomers = mergeCustomers;
        this.undoMerge = undoMerge;
        this.splitCustomer = splitCustomer;
        this.metrics = metrics;
    }

    ApiAnswer merge(ApiRequest request, Disclosure shown) {
        List<String> ids = Json.read(request.body(), Pair.class).customers();
        if (ids == null || ids.size() != 2) {
            throw Refusals.invalid("customers", "请给出两个客户编号", "give the ids of two customers");
        }
        return switch (mergeCustomers.merge(
                new CustomerId(ids.getFirst()),
                new CustomerId(ids.getLast()),
                Optional.of(shown.user()),
                Basis.RULING)) {
            case MergeOutcome.Merged(Merge merge) -> changed(201, merge, shown);
            case MergeOutcome.AlreadyOne(CustomerId survivor) ->
                    ApiAnswer.json(200, Map.of("into", survivor.value()));
            case MergeOutcome.KeptApart _ ->
                    throw Refusals.conflict(
                            "已确认这两位是不同的客户", "somebody ruled that these are two customers");
            case MergeOutcome.OfTwoTypes _ -> throw Refusals.ofTwoTypes();
            case MergeOutcome.Gone(CustomerId id) -> throw Refusals.gone(id);
        };
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(200, view(named(request, shown)));
    }

    /// The merge that the path names; it is there for those who may know of its customers.
    private Merge named(ApiRequest request, Disclosure shown) {
        Merge merge =
                merges.find(new MergeId(request.variable("id"))).orElseThrow(Refusals::noMerge);
        if (!customers.find(Set.of(merge.into(), merge.from())).values().stream()
                .allMatch(shown::covers)) {
            throw Refusals.noMerge();
        }
        return merge;
    }

    ApiAnswer undo(ApiRequest request, Disclosure shown) {
        Map<String, String> decisions =
                request.body().raw().isBlank()
                        ? null
                        : Json.read(request.body(), Undo.class).decisions();
        UndoOutcome outcome =
                undoMerge.undo(
                        named(request, shown).id(),
                        decisions == null ? Map.of() : decided(decisions),
                        Optional.of(shown.user()));
        return switch (outcome) {
            case UndoOutcome.Undone(Merge merge) -> {
                metrics.count("Review", "Undone");
                yield changed(200, merge, shown);
            }
            case UndoOutcome.AlreadyUndone(Merge merge) -> ApiAnswer.json(200, view(merge));
            case UndoOutcome.Undecided(List<Conflict> conflicts) ->
                    throw new Refused(
                            new Problem(
                                            ProblemType.CONFLICT,
                                            new Text(
                                                    "合并之后又有新的记录，请先说明每条属于哪位客户",
                                                    "Records have come in since. Say first whose"
                                                            + " each is"))
                                    .with(
                                            "conflicts",
                                            conflicts.stream().map(MergesApi::view).toList()));
            case UndoOutcome.Unknown _ -> throw Refusals.noMerge();
        };
    }

    ApiAnswer split(ApiRequest request, Disclosure shown) {
        List<String> sources = Json.read(request.body(), Split.class).sources();
        if (sources == null || sources.isEmpty()) {
            throw Refusals.invalid(
                    "sources", "请给出要分出的记录编号", "give the ids of the records to be taken out");
        }
        SplitOutcome outcome =
                splitCustomer.split(
                        new CustomerId(request.variable("id")),
                        sources.stream().map(SourceId::new).collect(toSet()));
        return switch (outcome) {
            case SplitOutcome.Split(CustomerId left, CustomerId taken) -> {
                shown.changed(left, List.of("split"));
                shown.changed(taken, List.of("split"));
                yield ApiAnswer.json(201, view(left, taken));
            }
            case SplitOutcome.NothingLeft _ ->
                    throw Refusals.conflict("至少要留下一条记录", "one record at least must stay");
            case SplitOutcome.TooMany(int most) ->
                    throw Refusals.conflict(
                            "一次最多分出 " + most + " 条", "at most " + most + " records at once");
            case SplitOutcome.NoSuchRecord(SourceId source) ->
                    throw Refusals.conflict(
                            "客户没有这条记录：" + source, "the customer has no such record: " + source);
            case SplitOutcome.Gone(CustomerId id) -> throw Refusals.gone(id);
        };
    }

    private static ApiAnswer changed(int status, Merge merge, Disclosure shown) {
        shown.changed(merge.into(), MERGE);
        shown.changed(merge.from(), MERGE);
        return ApiAnswer.json(status, view(merge));
    }

    private static Map<SourceId, CustomerId> decided(Map<String, String> decisions) {
        return decisions.entrySet().stream()
                .collect(toMap(e -> new SourceId(e.getKey()), e -> new CustomerId(e.getValue())));
    }

    private static Map<String, Object> view(CustomerId left, CustomerId taken) {
        var view = new LinkedHashMap<String, Object>();
        view.put("left", left.value());
        view.put("taken", taken.value());
        return view;
    }

    static Map<String, Object> view(Merge merge) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", merge.id().value());
        view.put("into", merge.into().value());
        view.put("from", merge.from().value());
        view.put("at", merge.at().toString());
        view.put("by", merge.person().orElse("matching"));
        view.put("status", merge.undone().isPresent() ? "undone" : "merged");
        merge.undone().ifPresent(undone -> view.put("undoneAt", undone.at().toString()));
        return view;
    }

    private static Map<String, Object> view(Conflict conflict) {
        var view = new LinkedHashMap<String, Object>();
        view.put("source", conflict.source().value());
        view.put("channel", conflict.origin().channel().name());
        view.put("time", conflict.origin().time().toString());
        view.put("suggested", conflict.suggested().value());
        return view;
    }
}
