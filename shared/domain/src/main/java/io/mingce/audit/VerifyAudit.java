package io.mingce.audit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.mingce.audit.Fault.Kind;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Checks that the trail is as it was written: link by link, and each day against its anchor. Reads every record of a day
/// once, a thousand a request.
public final class VerifyAudit {

    /// An anchor is made in the night after its day; one day later at the latest somebody has put that right.
    private static final Duration ANCHORED_WITHIN = Duration.ofDays(1);

    private final AuditChains chains;
    private final AuditAnchors anchors;
    private final InstantSource clock;

    public VerifyAudit(AuditChains chains, AuditAnchors anchors, InstantSource clock) {
        this.chains = chains;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// Some days.
    ///
    /// @param next the day to go on with; empty where all are done
    public record Verified(List<DayVerified> days, Optional<AuditDay> next) {

        public Verified {
            days = List.copyOf(days);
        }
    }

    /// The days from `first` to `last`, until `enough` records were read.
    public Verified verify(AuditDay first, AuditDay last, long enough) {
        var days = new ArrayList<DayVerified>();
        long read = 0;
        AuditDay day = first;
        while (day.compareTo(last) <= 0 && read < enough) {
            DayVerified verified = verify(day);
            days.add(verified);
            read += verified.links();
            day = day.next();
        }
        return new Verified(days, day.compareTo(last) <= 0 ? Optional.of(day) : Optional.empty());
    }

    /// One day.
    public DayVerified verify(AuditDay day) {
        var byDay =
                anchors.between(day.previous(), day).stream()
                        .collect(toMap(Anchor::day, identity()));
        Optional<Anchor> anchor = Optional.ofNullable(byDay.get(day));
        Optional<Anchor> before = Optional.ofNullable(byDay.get(day.previous()));
        var begun = chains.of(day);
        var faults = new ArrayList<Fault>();
        if (anchor.isPresent()) {
            faults.addAll(faults(anchor.get(), before));
        } else if (overdue(day) && (before.isPresent() || !begun.isEmpty())) {
            faults.add(Fault.ofDay(Kind.ANCHOR_MISSING));
        }
        Map<ChainId, Head> heads =
                anchor.map(a -> a.heads().stream().collect(toMap(Head::chain, identity())))
                        .orElse(Map.of());
        var all = new TreeSet<>(begun);
        all.addAll(heads.keySet());
        long links = 0;
        for (ChainId chain : all) {
            var expected =
                    Optional.ofNullable(heads.get(chain))
                            .or(() -> anchor.map(_ -> Head.empty(chain)));
            ChainWalk walk = ChainWalk.along(chains, chain, expected);
            faults.addAll(walk.faults());
            links += walk.head().links();
        }
        return new DayVerified(day, all.size(), links, anchor.map(Anchor::digest), faults);
    }

    private static List<Fault> faults(Anchor anchor, Optional<Anchor> before) {
        var faults = new ArrayList<Fault>();
        if (!anchor.intact()) {
            faults.add(Fault.ofDay(Kind.ANCHOR_ALTERED));
        }
        if (!anchor.previous().equals(before.map(Anchor::digest).orElse(Anchor.ROOT))) {
            faults.add(Fault.ofDay(Kind.ANCHOR_DETACHED));
        }
        return faults;
    }

    private boolean overdue(AuditDay day) {
        return !clock.instant().isBefore(day.end().plus(ANCHORED_WITHIN));
    }
}
