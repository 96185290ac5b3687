package io.mingce.memory;

import io.mingce.customer.TagName;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Releases;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.ShippedRules;
import io.mingce.tagging.TagRule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// [Rules], [Reevaluations] and [Releases] in memory.
public final class MemoryRules implements Rules, Reevaluations, Releases {

    /// Newest first.
    private final Map<TagName, List<TagRule.Version>> saved = new HashMap<>();

    private final TreeMap<Long, Reevaluation> jobs = new TreeMap<>();
    private long revision = 1;
    private String shipped = "";

    @Override
    public synchronized RuleSet current() {
        return RuleSet.of(revision, saved.values().stream().map(List::getFirst).toList());
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized List<TagRule.Version> versions(TagName name) {
        var versions = new ArrayList<>(saved.getOrDefault(name, List.of()));
        ShippedRules.find(name).ifPresent(versions::add);
        return versions;
    }

    @Override
    public synchronized Optional<Long> save(TagRule.Version next) {
        TagName name = next.rule().name();
        int last = current().find(name).map(TagRule.Version::version).orElse(0);
        if (next.version() != last + 1) {
            return Optional.empty();
        }
        saved.computeIfAbsent(name, _ -> new ArrayList<>()).addFirst(next);
        revision++;
        jobs.put(revision, Reevaluation.begin(revision, next.at().orElseThrow()));
        return Optional.of(revision);
    }

    @Override
    public synchronized Optional<Long> adopt(String shipped, Instant at) {
        if (this.shipped.equals(shipped)) {
            return Optional.empty();
        }
        this.shipped = shipped;
        revision++;
        jobs.put(revision, Reevaluation.begin(revision, at));
        return Optional.of(revision);
    }

    @Override
    public synchronized Optional<Reevaluation> find(long revision) {
        return Optional.ofNullable(jobs.get(revision));
    }

    @Override
    public synchronized List<Reevaluation> latest(int limit) {
        return jobs.descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public synchronized boolean advance(Reevaluation before, Reevaluation after) {
        return jobs.replace(before.revision(), before, after);
    }
}
