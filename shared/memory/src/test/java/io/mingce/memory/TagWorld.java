package io.mingce.memory;

import static io.mingce.memory.contract.InventedCustomers.record;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.ArchivePolicy;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Text;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Absorbed;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Customers;
import io.mingce.customer.Event;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Tag;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.dedup.Merge;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.Records;
import io.mingce.tagging.CompiledRules;
import io.mingce.tagging.Evaluation;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagAssignments;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagRule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Customers, rules and those who apply the ones to the others.
final class TagWorld {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    static final Instant BEGIN = Instant.parse("2026-06-30T04:00:00Z");
    static final RuleCompiler COMPILER = new RuleCompiler();

    final MemoryCustomers customers = new MemoryCustomers();
    final MemoryRules rules = new MemoryRules();
    Instant now = BEGIN;
    private int next;

    TagCustomers evaluator(Rules rules, Customers customers, TagAssignments assignments) {
        return new TagCustomers(
                rules, COMPILER, customers, assignments, ArchivePolicy.shipped(), () -> now, ZONE);
    }

    TagCustomers evaluator() {
        return evaluator(rules, customers, customers);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    /// A person with a name and a phone, known since long ago.
    CustomerId person() {
        SourceRecord source =
                record(
                        "tagged-" + next++,
                        "crm",
                        BEGIN.minusSeconds(86_400L * 1_000),
                        CustomerType.PERSON,
                        Map.of(Field.NAME, List.of("测试"), Field.PHONE, List.of("+8613800000000")));
        CustomerId id = CustomerId.from(source.id(), 0);
        customers.save(
                List.of(
                        new Change(
                                Customer.begin(id, source), Map.of(source, Contribution.CREATED))));
        return id;
    }

    void tell(CustomerId id, LocalDate day, Event event) {
        add(id, Records.told("told-" + next++, Records.CRM, at(day), event));
    }

    static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZONE);
    }

    void consent(CustomerId id, boolean given) {
        var source = new SourceId("consent-" + next++);
        Instant at = BEGIN.plusSeconds(next);
        add(
                id,
                new SourceRecord(
                        source,
                        new Channel("website", 50),
                        at,
                        at,
                        CustomerType.PERSON,
                        Optional.empty(),
                        new RawRecord(Map.of()),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        new Consents(
                                Map.of(
                                        "marketing",
                                        new Consent("marketing", given, "v1", at, source)))));
    }

    void add(CustomerId id, SourceRecord source) {
        find(id).ifPresent(before ->
                customers.save(
                        List.of(
                                new Change(
                                        before.with(source)
                                                .telling(
                                                        Map.of(
                                                                source.id(),
                                                                Contribution.UNCHANGED)),
                                        Map.of(source, Contribution.UNCHANGED)))));
    }

    void merge(Customer into, Customer from) {
        MergeId id = MergeId.of(from.id(), into.id(), from.version());
        var link = new Absorbed(from.id(), into.id(), id, now, true, from.version() + 1);
        customers.merge(
                new Merge(
                        id,
                        into.id(),
                        from.id(),
                        now,
                        Optional.empty(),
                        Basis.RULING,
                        Optional.empty()),
                into.absorb(from, link),
                from);
    }

    void withdraw(CustomerId id) {
        Customer customer = find(id).orElseThrow();
        var all = new HashSet<SourceKey>();
        for (CustomerId partition : customer.partitions()) {
            customers
                    .sources(partition)
                    .forEach(source -> all.add(new SourceKey(partition, source.id())));
        }
        customers.withdraw(customer, all);
    }

    /// Saves a rule of a name, one version more.
    void save(String name, String condition, Optional<String> purpose, boolean active) {
        var tag = new TagName(name);
        int version = rules.current().find(tag).map(TagRule.Version::version).orElse(0);
        rules.save(
                new TagRule.Version(
                        new TagRule(
                                tag,
                                TagClass.CUSTOM,
                                new Text("标签", "Tag"),
                                condition,
                                purpose,
                                active),
                        version + 1,
                        Optional.of("li"),
                        Optional.of(now)));
    }

    /// Everybody who is due today.
    Set<CustomerId> due() {
        var due = new HashSet<CustomerId>();
        for (int shard = 0; shard < TagAssignments.SHARDS; shard++) {
            due.addAll(customers.due(shard, today(), Optional.empty(), 1_000).ids());
        }
        return due;
    }

    Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(customers.find(Set.of(id)).get(id));
    }

    /// The names of the tags that stand, joined by blanks.
    String tags(CustomerId id) {
        return find(id).orElseThrow().tags(today()).stream()
                .map(Tag::name)
                .map(TagName::value)
                .collect(Collectors.joining(" "));
    }

    /// What is assigned, all but since when and by which revision.
    static List<Object> state(AssignedTags assigned) {
        var state =
                new ArrayList<Object>(
                        assigned.tags().stream()
                                .map(tag ->
                                        List.of(
                                                tag.name(),
                                                tag.tagClass(),
                                                tag.version(),
                                                tag.purpose()))
                                .toList());
        state.add(assigned.purchases());
        state.add(assigned.due());
        return state;
    }

    /// What the rules in force make of a customer that nobody looked at before.
    AssignedTags fresh(CustomerId id) {
        Customer customer = requireNonNull(find(id).orElse(null)).assigned(AssignedTags.NONE);
        History history =
                History.of(
                        customer.partitions().stream()
                                .flatMap(each -> customers.sources(each).stream())
                                .toList());
        Evaluation evaluation =
                CompiledRules.of(rules.current(), COMPILER)
                        .evaluate(customer, history, today(), ZONE, now);
        LocalDate dormant = ArchivePolicy.shipped().dormantFrom(customer, ZONE);
        return dormant.isAfter(today())
                ? evaluation.assigned().due(dormant)
                : evaluation.assigned();
    }
}
