package io.mingce.audit;

import io.mingce.audit.Alert.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds who does too much. An alert belongs to the very access by which it gets too much, so accesses that are looked at
/// a second time raise none.
final class Watch {

    private record Who(Kind kind, String user) {}

    private final WatchRules rules;
    private final Map<Who, Tally> tallies = new HashMap<>();

    Watch(WatchRules rules) {
        this.rules = rules;
    }

    /// @param before accesses that were looked at before, as far as the window reaches
    /// @param now accesses that were not
    List<Alert> alerts(List<Link> before, List<Link> now) {
        sorted(before).forEach(link -> count(link, new ArrayList<>()));
        var alerts = new ArrayList<Alert>();
        sorted(now).forEach(link -> count(link, alerts));
        return alerts;
    }

    private static List<Link> sorted(List<Link> links) {
        return links.stream().sorted(Comparator.comparing(link -> link.access().at())).toList();
    }

    private void count(Link link, List<Alert> alerts) {
        Access access = link.access();
        for (Kind kind : Kind.values()) {
            Set<String> things = rules.counts(kind, link);
            if (!things.isEmpty()) {
                Tally tally =
                        tallies.computeIfAbsent(
                                new Who(kind, who(access)), _ -> new Tally(rules.window()));
                int was = tally.at(access.at());
                tally.add(access.at(), things);
                int is = tally.at(access.at());
                if (was <= rules.limit(kind) && is > rules.limit(kind)) {
                    alerts.add(new Alert(kind, access.user(), access.at(), is));
                }
            }
        }
    }

    /// Those who are not signed in are told apart by where they call from.
    private static String who(Access access) {
        return access.user().isEmpty() ? "from " + access.from() : access.user();
    }
}
