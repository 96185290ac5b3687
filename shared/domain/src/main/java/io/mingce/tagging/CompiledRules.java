package io.mingce.tagging;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Customer;
import io.mingce.customer.History;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement.Verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The rules in force, ready to be asked. Safe for many threads.
public final class CompiledRules {

    /// @param condition empty where it does not compile
    private record Ready(TagRule.Version version, Optional<CompiledRule> condition) {

        TagName name() {
            return version.rule().name();
        }
    }

    private final long revision;
    private final List<Ready> ready;

    private CompiledRules(long revision, List<Ready> ready) {
        this.revision = revision;
        this.ready = ready;
    }

    /// Those of `rules` that are switched on.
    public static CompiledRules of(RuleSet rules, RuleCompiler compiler) {
        var ready = new ArrayList<Ready>();
        for (TagRule.Version version : rules.rules()) {
            if (version.rule().active()) {
                ready.add(new Ready(version, compiled(version.rule(), compiler)));
            }
        }
        return new CompiledRules(rules.revision(), ready);
    }

    private static Optional<CompiledRule> compiled(TagRule rule, RuleCompiler compiler) {
        return switch (compiler.compile(rule)) {
            case RuleCompiler.Compiled(CompiledRule condition) -> Optional.of(condition);
            case RuleCompiler.Faulty _ -> Optional.empty();
        };
    }

    public long revision() {
        return revision;
    }

    /// What they make of a customer on a day. The same for the same customer, history and day; it stands until
    /// [AssignedTags#due()].
    ///
    /// @param history of all of its partitions
    /// @param now since when it has a tag that it had not before
    public Evaluation evaluate(
            Customer customer, History history, LocalDate today, ZoneId zone, Instant now) {
        var facts = new Facts(customer, history, today, zone);
        stated(customer, today, facts);
        var assigned = new ArrayList<Assigned>();
        var failed = new HashSet<TagName>();
        for (Ready rule : ready) {
            Optional<Boolean> holds = rule.condition.flatMap(each -> each.holds(facts));
            if (holds.isEmpty()) {
                failed.add(rule.name());
            } else if (holds.get()) {
                Assigned tag = tag(rule.version, customer, now);
                assigned.add(tag);
                if (stands(tag, customer, today) && !facts.tags().contains(tag.name().value())) {
                    facts.tags().add(tag.name().value());
                }
            }
        }
        assigned.sort(Comparator.comparing(Assigned::name));
        return new Evaluation(
                new AssignedTags(
                        assigned,
                        facts.purchases(),
                        facts.trace().due(),
                        Optional.empty(),
                        revision),
                failed);
    }

    /// What people gave; and when what they said ends.
    private static void stated(Customer customer, LocalDate today, Facts facts) {
        customer.stated()
                .byName()
                .forEach((name, stated) -> {
                    if (!ProtectiveTags.include(name)
                            && customer.stated().of(name, today).isPresent()) {
                        stated.statement()
                                .expires()
                                .ifPresent(last -> facts.trace().until(last.toEpochDay() + 1));
                        if (stated.statement().verdict() == Verdict.GIVEN) {
                            facts.tags().add(name.value());
                        }
                    }
                });
    }

    private static Assigned tag(TagRule.Version version, Customer customer, Instant now) {
        TagRule rule = version.rule();
        Instant since =
                customer.assigned().tags().stream()
                        .filter(before -> before.name().equals(rule.name()))
                        .map(Assigned::since)
                        .findFirst()
                        .orElse(now);
        return new Assigned(rule.name(), rule.tagClass(), version.version(), since, rule.purpose());
    }

    /// Whether what a rule gives counts for the rules after it.
    private static boolean stands(Assigned tag, Customer customer, LocalDate today) {
        return customer.stated().of(tag.name(), today).isEmpty()
                && tag.purpose().stream().allMatch(customer.consents()::allows);
    }
}
