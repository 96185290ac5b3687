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
        var cleaner = new Cleaner(dateOrder(records));
        var ids = new ArrayList<String>();
        var profiles = new ArrayList<MatchProfile>();
        var chunk = new ArrayList<RawRecord>(CHUNK);
        for (Input input : records) {
            ids.add(input.id());
            chunk.add(input.raw());
            if (chunk.size() == CHUNK) {
                clean(chunk, cleaner, profiles);
            }
        }
        clean(chunk, cleaner, profiles);
        return matched(ids, profiles);
    }

    /// Matches in the order of the ids, so that the order of the records makes no difference.
    private MatchedFile matched(List<String> ids, List<MatchProfile> profiles) {
        List<Integer> order =
                IntStream.range(0, ids.size())
                        .boxed()
                        .sorted(Comparator.comparing(ids::get))
                        .toList();
        var matcher = new Matcher(weights, TermFrequencies.of(profiles));
        List<MatchProfile> sorted = order.stream().map(profiles::get).toList();
        return new MatchedFile(
                order.stream().map(ids::get).toList(), BulkMatching.run(sorted, matcher, today));
    }

    private void clean(List<RawRecord> chunk, Cleaner cleaner, List<MatchProfile> profiles) {
        profiles.addAll(
                chunk.parallelStream()
                        .map(raw -> MatchProfiles.of(cleaner.clean(raw, today), raw))
                        .toList());
        chunk.clear();
        progress.accept(profiles.size());
    }

    private static DateOrder dateOrder(Iterable<Input> records) {
        var dates = new ArrayList<String>();
        for (Input input : records) {
            dates.addAll(input.raw().all(Column.BIRTH_DATE));
        }
        return DateOrder.of(dates);
    }
}
