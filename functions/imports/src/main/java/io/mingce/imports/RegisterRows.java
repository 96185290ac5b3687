package io.mingce.imports;

import io.mingce.cleaning.DateOrder;
import io.mingce.cleaning.Finding;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.importing.ImportId;
import io.mingce.importing.RowCounts;
import io.mingce.importing.Tally;
import io.mingce.imports.file.Row;
import io.mingce.imports.header.Header;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Registers the rows of a chunk. Doing it again gives the same outcomes.
final class RegisterRows {

    private final Function<DateOrder, RegisterCustomers> register;

    /// @param register the use case for each way to write dates
    RegisterRows(Function<DateOrder, RegisterCustomers> register) {
        this.register = register;
    }

    /// What became of the rows, in their order.
    ///
    /// @param receivedAt when the content of the file was first seen
    Outcomes register(ImportId id, Channel channel, Instant receivedAt, Plan plan, List<Row> rows) {
        Header header = plan.header();
        var incoming = new ArrayList<Incoming>(rows.size());
        for (Row row : rows) {
            if (row.problem().isEmpty()) {
                incoming.add(
                        new Incoming(
                                id.row(row.number()),
                                channel,
                                receivedAt,
                                header.toRaw(row.cells()),
                                Consents.NONE));
            }
        }
        Map<SourceId, Outcome> outcomes = register.apply(plan.dates()).register(incoming);
        return new Outcomes(
                rows.stream()
                        .map(row ->
                                outcome(
                                        row.number(),
                                        outcomes.getOrDefault(
                                                id.row(row.number()),
                                                new Outcome.Rejected(List.of()))))
                        .toList());
    }

    private static RowOutcome outcome(long row, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(CustomerId id, List<Finding> found) ->
                    new RowOutcome(row, RowOutcome.Result.CREATED, id.value(), found);
            case Outcome.Merged(CustomerId id, List<Finding> found) ->
                    new RowOutcome(row, RowOutcome.Result.MERGED, id.value(), found);
            case Outcome.Unchanged(CustomerId id, List<Finding> found) ->
                    new RowOutcome(row, RowOutcome.Result.UNCHANGED, id.value(), found);
            case Outcome.Duplicate _ ->
                    throw new IllegalStateException("a row is not entered by hand");
            case Outcome.Suppressed _ ->
                    new RowOutcome(row, RowOutcome.Result.SUPPRESSED, "", List.of());
            case Outcome.Rejected(List<Finding> found) ->
                    new RowOutcome(row, RowOutcome.Result.REJECTED, "", found);
        };
    }

    /// What the rows came to.
    static Tally tally(Header header, List<Row> rows, Outcomes outcomes) {
        var findings = new TreeMap<String, Long>();
        var blanks = new long[header.width()];
        var results = new EnumMap<RowOutcome.Result, Long>(RowOutcome.Result.class);
        for (RowOutcome outcome : outcomes.rows()) {
            results.merge(outcome.result(), 1L, Long::sum);
            outcome.findings().forEach(f -> findings.merge(f.rule().code(), 1L, Long::sum));
        }
        for (Row row : rows) {
            row.problem().ifPresent(p -> findings.merge(p.fault().code(), 1L, Long::sum));
            for (int i = 0; i < blanks.length; i++) {
                if (i >= row.cells().size() || row.cells().get(i).isBlank()) {
                    blanks[i]++;
                }
            }
        }
        var missing = new TreeMap<Integer, Long>();
        for (int i = 0; i < blanks.length; i++) {
            if (blanks[i] > 0) {
                missing.put(i, blanks[i]);
            }
        }
        var counts =
                new RowCounts(
                        rows.size(),
                        results.getOrDefault(RowOutcome.Result.CREATED, 0L),
                        results.getOrDefault(RowOutcome.Result.MERGED, 0L),
                        results.getOrDefault(RowOutcome.Result.UNCHANGED, 0L),
                        results.getOrDefault(RowOutcome.Result.REJECTED, 0L),
                        results.getOrDefault(RowOutcome.Result.SUPPRESSED, 0L));
        return new Tally(counts, findings, missing);
    }
}
