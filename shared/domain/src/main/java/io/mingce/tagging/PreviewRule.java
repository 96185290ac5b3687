package io.mingce.tagging;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.History;
import io.mingce.customer.TagStatement;
import io.mingce.directory.AsOf;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.Directories;
import io.mingce.directory.Directory;
import io.mingce.directory.Filter;
import io.mingce.registration.Tree;
import io.mingce.rfm.Borders;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Tells how many customers a rule would give its tag, and shows some, before it is saved. Looks at up to 500 customers,
/// 16 at a time: one request for each, one for each 50, and that of the directory.
public final class PreviewRule {

    private static final int MOST = 500;
    private static final int TOGETHER = 50;

    private final RuleCompiler compiler;
    private final Customers customers;
    private final Directories directories;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which days begin
    public PreviewRule(
            RuleCompiler compiler,
            Customers customers,
            Directories directories,
            InstantSource clock,
            ZoneId zone) {
        this.compiler = compiler;
        this.customers = customers;
        this.directories = directories;
        this.clock = clock;
        this.zone = zone;
    }

    /// @param rule the `tags` that it asks about are those that stand now
    /// @param scope the customers it is tried on; of nothing that identifies or names somebody, or compares customers
    /// @param sample so many of those who would have the tag are shown at most
    /// @throws IllegalArgumentException where the rule does not compile, or the scope identifies somebody
    public Preview preview(TagRule rule, CustomerQuery scope, int sample) {
        CompiledRule condition =
                switch (compiler.compile(rule)) {
                    case RuleCompiler.Compiled(CompiledRule compiled) -> compiled;
                    case RuleCompiler.Faulty _ ->
                            throw new IllegalArgumentException("the rule does not compile");
                };
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        var asOf = new AsOf(today, zone, Borders.SHIPPED);
        Filter filter =
                Filter.of(
                        scope,
                        (_, _) -> {
                            throw new IllegalArgumentException("the scope identifies somebody");
                        },
                        asOf);
        Directory directory = directories.latest();
        int all = directory.count(filter);
        // Begins where the clock stands, so that the next preview looks at others.
        var random = new Random(clock.millis());
        List<Customer> taken = read(directory.sample(filter, MOST, random), scope, asOf);
        var tried = new Trial();
        for (int from = 0; from < taken.size(); from += TOGETHER) {
            List<Customer> some = taken.subList(from, Math.min(taken.size(), from + TOGETHER));
            Map<CustomerId, Optional<Boolean>> answers =
                    InParallel.each(some, each -> holds(condition, rule, each, today));
            some.forEach(
                    each -> tried.add(each, answers.getOrDefault(each.id(), Optional.empty())));
        }
        return tried.preview(all, sample);
    }

    /// A row may be a moment behind, so the customers themselves have the last word.
    private List<Customer> read(List<CustomerId> ids, CustomerQuery scope, AsOf asOf) {
        var found = new ArrayList<Customer>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            var some = new HashSet<>(ids.subList(from, Math.min(ids.size(), from + TOGETHER)));
            Collection<Customer> read = Set.copyOf(customers.find(some).values());
            read.stream().filter(each -> scope.fits(each, asOf)).forEach(found::add);
        }
        return found;
    }

    private Optional<Boolean> holds(
            CompiledRule condition, TagRule rule, Customer customer, LocalDate today) {
        History history = History.of(Tree.read(customer, customers).sources());
        var facts = new Facts(customer, history, today, zone);
        customer.tags(today).stream()
                .filter(tag -> tag.manual() || !tag.name().equals(rule.name()))
                .forEach(tag -> facts.tags().add(tag.name().value()));
        return condition.holds(facts).map(holds -> holds && stands(rule, customer, today));
    }

    private static boolean stands(TagRule rule, Customer customer, LocalDate today) {
        boolean denied =
                customer.stated()
                        .of(rule.name(), today)
                        .filter(each -> each.statement().verdict() == TagStatement.Verdict.DENIED)
                        .isPresent();
        return !denied && rule.purpose().stream().allMatch(customer.consents()::allows);
    }
}
