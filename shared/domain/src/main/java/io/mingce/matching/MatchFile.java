package io.mingce.matching;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.DateOrder;
import io.mingce.cleaning.RawRecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Finds who is who in a table: cleans each record as an import does and matches it as registration does, in memory.
/// Memory: about a kilobyte a record. The result depends on the set of records, not on their order.
public final class MatchFile {

    /// @param id as the file says, or the number of the row
    public record Input(String id, RawRecord raw) {

        /// The id alone.
        @Override
        public String toString() {
            return "Input[" + id + "]";
        }
    }

    private static final int CHUNK = 20_000;

    private final MatchWeights weights;
    private final LocalDate today;
    private final LongConsumer progress;

    /// @param today the last day that can have been, for birth dates
    /// @param progress told how many records are cleaned
    public MatchFile(MatchWeights weights, LocalDate today, LongConsumer progress) {
        this.weights = weights;
        this.today = today;
        this.progress = progress;
    }

    /// @param records read twice: first for how the file writes its dates
    public MatchedFile match(Iterable<Input> records) {
        var dates = new ArrayList<String>();
        for (Input input : records) {
            dates.addAll(input.raw().all(Column.BIRTH_DATE));
        }
        return match(records, DateOrder.of(dates));
    }

    /// @param records read once
    public MatchedFile match(Iterable<Input> records, DateOrder dates) {
        var ids = new ArrayList<String>();
        return matched(ids, clean(records, dates, ids));
    }

    /// Weights re-estimated from the records of a table ([EstimateWeights]), whatever their order.
    ///
    /// @param records read once
    public MatchWeights estimate(Iterable<Input> records, DateOrder dates) {
        var ids = new ArrayList<String>();
        List<MatchProfile> profiles = clean(records, dates, ids);
        List<MatchProfile> sorted = order(ids).stream().map(profiles::get).toList();
        return EstimateWeights.of(sorted, weights, today);
    }

    private List<MatchProfile> clean(Iterable<Input> records, DateOrder dates, List<String> ids) {
        var cleaner = new Cleaner(dates);
        var cleaning = new CleaningAhead(raw -> MatchProfiles.of(cleaner.clean(raw, today), raw));
        for (Input input : records) {
            ids.add(input.id());
            cleaning.add(input.raw());
            if (ids.size() % CHUNK == 0) {
                progress.accept(ids.size());
            }
        }
        progress.accept(ids.size());
        return cleaning.profiles();
    }

    /// Matches in the order of the ids, so that the order of the records makes no difference.
    private MatchedFile matched(List<String> ids, List<MatchProfile> profiles) {
        List<Integer> order = order(ids);
        var matcher = new Matcher(weights, TermFrequencies.of(profiles));
        List<MatchProfile> sorted = order.stream().map(profiles::get).toList();
        return new MatchedFile(
                order.stream().map(ids::get).toList(), BulkMatching.run(sorted, matcher, today));
    }

    private static List<Integer> order(List<String> ids) {
        return IntStream.range(0, ids.size())
                .boxed()
                .parallel()
                .sorted(Comparator.comparing(ids::get))
                .toList();
    }
}
