package io.mingce.directory;

import io.mingce.customer.TagName;
import io.mingce.identity.BlindIndex;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmBorders;
import io.mingce.rfm.RfmSegment;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/// Counts the customers that fit a query, by the directory alone: what [SearchCustomers] would list, but for what changed
/// a moment ago, without reading a customer. Queries by what identifies customers cannot be counted so.
public final class CountCustomers {

    private final BlindIndex index;
    private final Directories directories;
    private final RfmBorders borders;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which days begin; that of the directory
    public CountCustomers(
            BlindIndex index,
            Directories directories,
            RfmBorders borders,
            InstantSource clock,
            ZoneId zone) {
        this.index = index;
        this.directories = directories;
        this.borders = borders;
        this.clock = clock;
        this.zone = zone;
    }

    /// How many fit. One request, one more where the query is about scores; some ten nanoseconds a customer.
    public int count(CustomerQuery query) {
        return directories
                .latest()
                .count(Filter.of(query, index, query.asOf(clock, zone, borders)));
    }

    /// How many of those who fit have each tag; a tag that nobody has is missing. As [#count].
    public Map<TagName, Integer> tags(CustomerQuery scope) {
        return directories.latest().tags(Filter.of(scope, index, scope.asOf(clock, zone, borders)));
    }

    /// How many of those who fit are in each segment, 0 where none; who never ordered is in none. As [#count].
    public Map<RfmSegment, Integer> rfm(CustomerQuery scope, Borders borders) {
        AsOf asOf = scope.asOf(clock, zone, this.borders);
        return directories.latest().rfm(Filter.of(scope, index, asOf), borders.at(asOf.today()));
    }
}
