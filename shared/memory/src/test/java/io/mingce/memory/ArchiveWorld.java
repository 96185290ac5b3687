package io.mingce.memory;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.Archive;
import io.mingce.archiving.ArchiveExemptions;
import io.mingce.archiving.ArchivePolicy;
import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRuns;
import io.mingce.archiving.BeginRun;
import io.mingce.archiving.Candidates;
import io.mingce.archiving.HandOverEnded;
import io.mingce.archiving.MoveDormant;
import io.mingce.archiving.Pace;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.RunProgress;
import io.mingce.archiving.RunTask;
import io.mingce.archiving.StopRun;
import io.mingce.archiving.WorkOnRun;
import io.mingce.customer.Absorbed;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.Interaction;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.dedup.Merge;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.InventedCustomers;
import io.mingce.registration.RecordEvent;
import io.mingce.registration.StateTag;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagAssignments;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagDue;
import io.mingce.tagging.TagRule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Customers in two places, those who move them, and days that go by.
final class ArchiveWorld {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    static final Instant BEGIN = Instant.parse("2026-06-30T04:00:00Z");

    /// The period of whoever has no level.
    static final int DAYS = 730;

    static final int RETENTION = 365;
    private static final int RATE = 100;

    final MemoryCustomers customers = new MemoryCustomers();
    final MemoryArchive archive;
    final MemoryArchiveRuns runs = new MemoryArchiveRuns();
    final MemoryRetentionEnds ends = new MemoryRetentionEnds();
    final MemoryReviewCases cases = new MemoryReviewCases();
    final List<Duration> waits = new ArrayList<>();
    final TagCustomers tag =
            new TagCustomers(
                    new NoRules(),
                    new RuleCompiler(),
                    customers,
                    customers,
                    ArchivePolicy.shipped(),
                    this::now,
                    ZONE);
    final BeginRun begin = new BeginRun(runs, this::now, ZONE);
    final StopRun stop = new StopRun(runs, this::now);
    Instant now = BEGIN;
    private int next;

    ArchiveWorld() {
        this(49, () -> {});
    }

    /// @param most pieces that move at once
    /// @param between what happens after each step of a move
    ArchiveWorld(int most, Runnable between) {
        archive = new MemoryArchive(customers, most, between);
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    void days(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    /// A person who came in today.
    CustomerId person() {
        return person(Map.of());
    }

    CustomerId person(Map<Field, List<String>> values) {
        var all = new LinkedHashMap<Field, List<String>>(values);
        all.put(Field.NAME, List.of("测试"));
        SourceRecord source =
                InventedCustomers.record("begin-" + next++, "crm", now, CustomerType.PERSON, all);
        CustomerId id = CustomerId.from(source.id(), 0);
        customers.save(
                List.of(
                        new Change(
                                Customer.begin(id, source), Map.of(source, Contribution.CREATED))));
        return id;
    }

    /// Somebody calls a customer.
    void call(CustomerId id) {
        call(id, customers);
    }

    void call(CustomerId id, Customers through) {
        var interaction =
                new Interaction(
                        Interaction.Type.PHONE,
                        "li",
                        "asked",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        new RecordEvent(through)
                .record(id, new SourceId("call-" + next++), Channel.STAFF, now, now, interaction);
    }

    /// A person gives a customer a tag.
    void give(CustomerId id, String tag, Optional<LocalDate> expires) {
        new StateTag(customers)
                .state(
                        id,
                        new SourceId("tag-" + next++),
                        now,
                        new TagStatement(
                                new TagName(tag),
                                TagClass.CUSTOM,
                                TagStatement.Verdict.GIVEN,
                                Optional.empty(),
                                expires,
                                "u-1"));
    }

    void merge(CustomerId into, CustomerId gone) {
        Customer survivor = find(into);
        Customer from = find(gone);
        MergeId id = MergeId.of(from.id(), survivor.id(), from.version());
        var link = new Absorbed(from.id(), survivor.id(), id, now, true, from.version() + 1);
        customers.merge(
                new Merge(
                        id,
                        survivor.id(),
                        from.id(),
                        now,
                        Optional.empty(),
                        Basis.RULING,
                        Optional.empty()),
                survivor.absorb(from, link),
                from);
    }

    /// The rules look at everybody who is due, as they do every hour.
    void look() {
        new TagDue(customers, tag::tag, this::now, ZONE).tag(() -> true);
    }

    ArchiveRun begin(RunKind kind, boolean dryRun) {
        return switch (begin.begin(kind, dryRun, RATE, Optional.empty())) {
            case BeginRun.Outcome.Begun(ArchiveRun run) -> run;
            case BeginRun.Outcome.Running(ArchiveRun other) -> throw new AssertionError(other);
            case BeginRun.Outcome.ClockSetBack(LocalDate day) -> throw new AssertionError(day);
        };
    }

    /// A whole run, by a worker to whom nothing happens.
    ArchiveRun run(RunKind kind) {
        return workOn(begin(kind, false).id());
    }

    ArchiveRun run() {
        return run(RunKind.DORMANT);
    }

    ArchiveRun workOn(RunId id) {
        return workOn(id, () -> true).run().orElseThrow();
    }

    RunProgress workOn(RunId id, BooleanSupplier more) {
        return worker(Around.NOTHING).workOn(id, more);
    }

    /// A worker with something around each call of a port.
    WorkOnRun worker(Around around) {
        return new WorkOnRun(
                around.port(ArchiveRuns.class, runs),
                Map.of(
                        RunKind.DORMANT,
                        move(around.port(Archive.class, archive), around),
                        RunKind.RETENTION,
                        new HandOverEnded(
                                around.port(Candidates.class, archive.archived()),
                                around.port(Customers.class, customers),
                                ends,
                                RETENTION)),
                this::now,
                new Pace(() -> 0, waits::add));
    }

    RunTask move(Archive archive, Around around) {
        return new MoveDormant(
                around.port(Candidates.class, this.archive.dormant()),
                around.port(Customers.class, customers),
                archive,
                around.port(TagAssignments.class, customers),
                cases,
                ArchivePolicy.shipped(),
                ArchiveExemptions.shipped(),
                ZONE);
    }

    Customer find(CustomerId id) {
        return requireNonNull(customers.find(Set.of(id)).get(id));
    }

    Archived archived(CustomerId id) {
        return find(id).archived();
    }

    AssignedTags assigned(CustomerId id) {
        return find(id).assigned();
    }

    /// How many records are told of a customer by whoever reads it.
    int records(CustomerId id) {
        return find(id).partitions().stream()
                .mapToInt(each -> customers.sources(each).size())
                .sum();
    }

    /// Where the records of a customer lie: how many are at hand, and how many in the archive.
    List<Integer> places(CustomerId id) {
        Set<CustomerId> partitions = find(id).partitions();
        return customers.with((_, here, there) ->
                List.of(
                        partitions.stream().mapToInt(here::pieces).sum(),
                        partitions.stream().mapToInt(there::pieces).sum()));
    }

    /// Nothing but the day of the archive is worked out.
    static final class NoRules implements Rules {

        @Override
        public RuleSet current() {
            return new RuleSet(1, List.of());
        }

        @Override
        public long revision() {
            return 1;
        }

        @Override
        public List<TagRule.Version> versions(TagName name) {
            return List.of();
        }

        @Override
        public Optional<Long> save(TagRule.Version next) {
            throw new UnsupportedOperationException();
        }
    }
}
