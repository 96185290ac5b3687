package io.mingce.customer;

import java.time.Instant;
import java.util.Comparator;

/// Where and when a value came from. Origins are ordered best first: the more trusted channel, then the newer
/// record; the id only makes the order total.
public record Origin(SourceId source, Channel channel, Instant time) implements Comparable<Origin> {

    private static final Comparator<Origin> BEST_FIRST =
            Comparator.comparingInt((Origin o) -> o.channel().trust())
                    .thenComparing(Origin::time)
                    .reversed()
                    .thenComparing(Origin::source);

    @Override
    public int compareTo(Origin other) {
        return BEST_FIRST.compare(this, other);
    }
}
