package io.mingce.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Anchors the days that are over and have no anchor, in order. To be run once a day; running it again changes nothing,
/// and what was missed is made up for.
public final class AnchorDays {

    /// By then nobody is still writing down what they did before midnight.
    private static final Duration OVER = Duration.ofHours(1);

    /// How far back a first anchor may reach.
    private static final int MOST = 31;

    private final AuditChains chains;
    private final AuditAnchors anchors;
    private final InstantSource clock;

    public AnchorDays(AuditChains chains, AuditAnchors anchors, InstantSource clock) {
        this.chains = chains;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// The anchors that were made.
    public List<Anchor> anchor() {
        AuditDay last = AuditDay.of(clock.instant().minus(OVER)).previous();
        Optional<Anchor> latest = anchors.latest();
        AuditDay day = latest.map(Anchor::day).map(AuditDay::next).orElseGet(() -> first(last));
        Digest previous = latest.map(Anchor::digest).orElse(Anchor.ROOT);
        var made = new ArrayList<Anchor>();
        for (; day.compareTo(last) <= 0; day = day.next()) {
            Anchor anchor = Anchor.of(day, heads(day), previous);
            if (!anchors.add(anchor)) {
                return made; // Somebody else is at it at this moment.
            }
            made.add(anchor);
            previous = anchor.digest();
        }
        return made;
    }

    /// The first day with anything to anchor.
    private AuditDay first(AuditDay last) {
        return Stream.iterate(last, AuditDay::previous)
                .limit(MOST)
                .filter(day -> !chains.of(day).isEmpty())
                .min(AuditDay::compareTo)
                .orElse(last);
    }

    private List<Head> heads(AuditDay day) {
        return chains.of(day).stream()
                .map(chain -> ChainWalk.along(chains, chain, Optional.empty()).head())
                .toList();
    }
}
