package io.mingce.audit;

import io.mingce.audit.WatchState.Mark;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks at what was noted since it last looked, and raises an alert where somebody did too much. To be run every few
/// minutes. No access is skipped and none counted twice, whatever becomes of a run: how far it came is kept together with
/// the alerts that it found, and those are raised after that, by the next run where this one dies.
///
/// Reads each chain of the day, a query each, and the links within the window.
public final class WatchAudit {

    /// How late a note may reach its chain, and clocks may differ.
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final int PAGE = 1000;

    private final AuditChains chains;
    private final WatchStates states;
    private final WatchRules rules;
    private final InstantSource clock;

    public WatchAudit(
            AuditChains chains, WatchStates states, WatchRules rules, InstantSource clock) {
        this.chains = chains;
        this.states = states;
        this.rules = rules;
        this.clock = clock;
    }

    /// Looks once.
    public void look(Consumer<Alert> raise) {
        Instant now = clock.instant();
        Optional<WatchState> kept = states.find();
        if (kept.isPresent() && !kept.get().alerts().isEmpty()) {
            kept = raise(kept.get(), raise);
            if (kept.isEmpty()) {
                return;
            }
        }
        WatchState last = kept.orElseGet(() -> WatchState.none(now));
        var before = new ArrayList<Link>();
        var since = new ArrayList<Link>();
        var marks = new HashMap<ChainId, Mark>();
        AuditDay today = AuditDay.of(now);
        for (AuditDay day = AuditDay.of(horizon(last.at()));
                day.compareTo(today) <= 0;
                day = day.next()) {
            for (ChainId chain : chains.of(day)) {
                Mark mark = last.marks().getOrDefault(chain, Mark.NONE);
                marks.put(chain, read(chain, mark, horizon(now), before, since));
            }
        }
        List<Alert> alerts = new Watch(rules).alerts(before, since);
        AuditDay oldest = AuditDay.of(horizon(now));
        marks.keySet().removeIf(chain -> chain.day().compareTo(oldest) < 0);
        WatchState looked = last.looked(now, marks, alerts);
        if (states.keep(looked) && !alerts.isEmpty()) {
            raise(looked, raise);
        }
    }

    /// @return the state without them, unless another run has gone on meanwhile
    private Optional<WatchState> raise(WatchState state, Consumer<Alert> raise) {
        state.alerts().forEach(raise);
        WatchState raised = state.raised();
        return states.keep(raised) ? Optional.of(raised) : Optional.empty();
    }

    private Instant horizon(Instant now) {
        return now.minus(rules.window()).minus(LATE);
    }

    private Mark read(
            ChainId chain, Mark mark, Instant horizon, List<Link> before, List<Link> since) {
        long counted = mark.from();
        long from = Long.MAX_VALUE;
        List<AuditChains.Place> page;
        do {
            page = chains.links(chain, counted, PAGE);
            for (AuditChains.Place place : page) {
                counted = place.number() + 1;
                boolean reached =
                        place.link().filter(l -> l.access().at().isAfter(horizon)).isPresent();
                from = reached ? Math.min(from, place.number()) : from;
                place.link().ifPresent(place.number() < mark.counted() ? before::add : since::add);
            }
        } while (page.size() == PAGE);
        counted = Math.max(counted, mark.counted());
        return new Mark(counted, Math.min(from, counted));
    }
}
