package io.mingce.tagging;

import io.mingce.customer.History;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What the shipped rules take of CPU: `RulesBenchmark 2000`. Prints the time until the first rule is compiled, the CPU of
/// one customer with all rules, that of gathering facts alone and of each rule alone, by how many orders there are; and how
/// many customers of a register are due on a day.
final class RulesBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.parse("2026-06-30T04:00:00Z");
    private static final LocalDate TODAY = InventedFacts.TODAY;
    private static final int TURNS = 20;

    private RulesBenchmark() {}

    public static void main(String[] arguments) {
        int customers = Integer.parseInt(arguments[0]);
        long start = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        var compiler = new RuleCompiler();
        CompiledRules rules = CompiledRules.of(RuleSet.of(1, List.of()), compiler);
        System.out.printf(
                "compiled after %d ms, %d ms of CPU%n",
                (System.nanoTime() - wall) / 1_000_000,
                (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000);
        var random = new Random(5);
        Map<String, List<ACustomer.Told>> groups = new HashMap<>();
        for (int n = 0; n < customers; n++) {
            int orders = orders(random);
            var told = ACustomer.of(InventedFacts.of(n, orders));
            groups.computeIfAbsent(group(orders), _ -> new ArrayList<>()).add(told);
            groups.computeIfAbsent("all", _ -> new ArrayList<>()).add(told);
        }
        List<String> names = groups.keySet().stream().sorted().toList();
        for (int turn = 0; turn < TURNS; turn++) {
            boolean last = turn == TURNS - 1;
            for (String name : names) {
                List<ACustomer.Told> group = groups.getOrDefault(name, List.of());
                double gathered = micros(group, RulesBenchmark::gather);
                double history = micros(group, RulesBenchmark::history);
                double whole = micros(group, told -> evaluate(rules, told));
                if (last) {
                    System.out.printf(
                            "%s orders, %,d customers: %.1f us, of which %.1f us to gather facts;"
                                    + " %.1f us before that to put the history together%n",
                            name, group.size(), whole, gathered, history);
                }
            }
        }
        each(compiler, groups.getOrDefault("all", List.of()));
        due(rules, groups.getOrDefault("all", List.of()));
    }

    private static void each(RuleCompiler compiler, List<ACustomer.Told> all) {
        double gathered = micros(all, RulesBenchmark::gather);
        for (TagRule.Version each : ShippedRules.all()) {
            CompiledRules alone = CompiledRules.of(new RuleSet(1, List.of(each)), compiler);
            double took = 0;
            for (int turn = 0; turn < 5; turn++) {
                took = micros(all, told -> evaluate(alone, told));
            }
            System.out.printf("  %-18s %.1f us%n", each.rule().name(), took - gathered);
        }
    }

    /// How many are due on each of the days to come, and for how many of these something changes then.
    private static void due(CompiledRules rules, List<ACustomer.Told> all) {
        int days = 60;
        int due = 0;
        int changed = 0;
        for (ACustomer.Told told : all) {
            var stands = evaluate(rules, told).assigned();
            for (int day = 1; day <= days; day++) {
                LocalDate today = TODAY.plusDays(day);
                if (stands.due().filter(on -> !on.isAfter(today)).isPresent()) {
                    due++;
                    var now =
                            rules.evaluate(
                                            told.customer(),
                                            told.history(),
                                            today,
                                            ACustomer.ZONE,
                                            NOW)
                                    .assigned();
                    if (!now.tags().equals(stands.tags())) {
                        changed++;
                    }
                    stands = now;
                }
            }
        }
        System.out.printf(
                "due on a day: %.2f %% of %,d customers; tags of %.2f %% change%n",
                100.0 * due / days / all.size(), all.size(), 100.0 * changed / days / all.size());
    }

    /// Half have none, most others a few, one in a hundred up to 200.
    private static int orders(Random random) {
        return switch (random.nextInt(100)) {
            case 0 -> random.nextInt(200);
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> random.nextInt(40);
            default -> random.nextBoolean() ? 0 : random.nextInt(8);
        };
    }

    private static String group(int orders) {
        return orders == 0 ? "0" : orders < 10 ? "1-9" : orders < 40 ? "10-39" : "40-200";
    }

    private static Evaluation evaluate(CompiledRules rules, ACustomer.Told told) {
        return rules.evaluate(told.customer(), told.history(), TODAY, ACustomer.ZONE, NOW);
    }

    private static Facts gather(ACustomer.Told told) {
        return new Facts(told.customer(), told.history(), TODAY, ACustomer.ZONE);
    }

    private static History history(ACustomer.Told told) {
        return History.of(
                java.util.stream.Stream.of(
                                told.history().orders().stream().map(History.Placed::record),
                                told.history().interactions().stream().map(History.Held::record),
                                told.history().records().stream())
                        .flatMap(each -> each)
                        .toList());
    }

    private static double micros(
            List<ACustomer.Told> all, java.util.function.Function<ACustomer.Told, Object> what) {
        long start = THREADS.getCurrentThreadCpuTime();
        int seen = 0;
        for (ACustomer.Told told : all) {
            seen += what.apply(told).hashCode() & 1;
        }
        long took = THREADS.getCurrentThreadCpuTime() - start;
        return seen < 0 ? 0 : took / 1_000.0 / all.size();
    }
}
