package io.mingce.tagging;

import io.mingce.archiving.ArchivePolicy;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.History;
import io.mingce.customer.TagName;
import io.mingce.failure.TryAgain;
import io.mingce.registration.Attempts;
import io.mingce.registration.Tree;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Has the rules look at customers, and stores what they make of them. It can be repeated, in any order and by many at
/// once: whoever is last has seen the newest rules, records and day.
///
/// What is stored was worked out of the customer as it was at its version, or else it is refused. The revision of the rules
/// is read again after writing: where it moved, everything is worked out again, so that what a newer revision assigned is
/// never left overwritten with what an older one did. The day needs no such care, since what an earlier day assigned is due
/// when a later one would differ.
///
/// They also note who is dormant, on the day they are due for it. Whoever is archived wholly keeps what he had. Whoever is
/// restricted has nothing, is due never and dormant never.
public final class TagCustomers {

    private static final int TOGETHER = 50;
    private static final int ATTEMPTS = 10;

    private final Rules rules;
    private final RuleCompiler compiler;
    private final Customers customers;
    private final TagAssignments assignments;
    private final ArchivePolicy policy;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile @Nullable CompiledRules compiled;

    /// @param policy from when customers are to be considered for the archive
    /// @param zone in which days begin
    public TagCustomers(
            Rules rules,
            RuleCompiler compiler,
            Customers customers,
            TagAssignments assignments,
            ArchivePolicy policy,
            InstantSource clock,
            ZoneId zone) {
        this.rules = rules;
        this.compiler = compiler;
        this.customers = customers;
        this.assignments = assignments;
        this.policy = policy;
        this.clock = clock;
        this.zone = zone;
    }

    /// What one customer got.
    ///
    /// @param changed whether it differs from what it had
    private record Looked(Customer customer, boolean changed, Set<TagName> failed) {}

    /// Two requests of rules; for each 50 customers one to read and one to write them, and those of their records.
    ///
    /// @param ids also of those who were merged away, which leads to the survivor, and of those who are gone, which is
    ///     nothing
    /// @throws TryAgain where others keep changing the customers or the rules; a repetition finishes
    public Tagged tag(Set<CustomerId> ids) {
        var changed = new HashSet<CustomerId>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CompiledRules inForce = inForce();
            var looked = new HashMap<CustomerId, Looked>();
            var all = List.copyOf(ids);
            for (int from = 0; from < all.size(); from += TOGETHER) {
                some(all.subList(from, Math.min(all.size(), from + TOGETHER)), inForce)
                        .forEach(each -> looked.put(each.customer.id(), each));
            }
            looked.values().stream()
                    .filter(Looked::changed)
                    .forEach(each -> changed.add(each.customer.id()));
            if (rules.revision() == inForce.revision()) {
                return new Tagged(looked.size(), changed.size(), failures(looked));
            }
        }
        throw new TryAgain(Duration.ofSeconds(1), "the rules keep changing", null);
    }

    private static Map<TagName, Integer> failures(Map<CustomerId, Looked> looked) {
        var failures = new HashMap<TagName, Integer>();
        looked.values()
                .forEach(
                        each -> each.failed.forEach(name -> failures.merge(name, 1, Integer::sum)));
        return failures;
    }

    /// Compiled once for each revision.
    private CompiledRules inForce() {
        CompiledRules known = compiled;
        if (known == null || known.revision() != rules.revision()) {
            known = CompiledRules.of(rules.current(), compiler);
            compiled = known;
        }
        return known;
    }

    private List<Looked> some(List<CustomerId> ids, CompiledRules inForce) {
        var open = new HashSet<>(ids);
        var done = new ArrayList<Looked>();
        return Attempts.until(round -> {
            Set<Customer> found = Set.copyOf(customers.find(open).values());
            Map<CustomerId, Optional<Looked>> looked =
                    InParallel.each(found, each -> look(each, inForce, round));
            open.clear();
            List<Customer> differing = new ArrayList<>();
            looked.forEach((id, each) -> {
                if (each.isEmpty()) {
                    open.add(id);
                } else if (each.get().changed) {
                    differing.add(each.get().customer);
                }
            });
            if (!differing.isEmpty()) {
                open.addAll(assignments.assign(differing));
            }
            looked.values().stream()
                    .flatMap(Optional::stream)
                    .filter(each -> !open.contains(each.customer.id()))
                    .forEach(done::add);
            return open.isEmpty() ? Optional.of(done) : Optional.empty();
        });
    }

    /// Empty where a record is on its way. Where it does not come, its writer died, and may be repeated at any time without
    /// changing the customer again: so the customer is looked at again whenever those who are due are.
    private Optional<Looked> look(Customer customer, CompiledRules inForce, int round) {
        if (customer.restricted()) {
            return Optional.of(restricted(customer));
        }
        if (customer.archived() == Archived.WHOLLY) {
            return Optional.of(new Looked(customer, false, Set.of()));
        }
        Tree tree = Tree.read(customer, customers);
        if (tree.underWay(round)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Evaluation evaluation =
                inForce.evaluate(customer, History.of(tree.sources()), today, zone, now);
        AssignedTags assigned = considered(evaluation.assigned(), customer, today);
        if (tree.incomplete()) {
            assigned = assigned.due(today);
        }
        return Optional.of(
                new Looked(
                        customer.assigned(assigned),
                        !assigned.sameAs(customer.assigned()),
                        evaluation.failed()));
    }

    private static Looked restricted(Customer customer) {
        boolean changed = !AssignedTags.NONE.sameAs(customer.assigned());
        return new Looked(customer.assigned(AssignedTags.NONE), changed, Set.of());
    }

    /// With the day from which the customer is to be considered for the archive. Whoever has something there is, so that it
    /// is moved after the rest, or fetched.
    private AssignedTags considered(AssignedTags assigned, Customer customer, LocalDate today) {
        Optional<LocalDate> before = customer.assigned().dormant();
        LocalDate from = policy.dormantFrom(customer, zone);
        if (customer.archived() == Archived.PARTLY) {
            return assigned.dormant(
                    before.filter(day -> !day.isAfter(today)).or(() -> Optional.of(today)));
        }
        return from.isAfter(today)
                ? assigned.dormant(Optional.empty()).due(from)
                : assigned.dormant(before.or(() -> Optional.of(today)));
    }
}
