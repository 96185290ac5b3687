package io.mingce.memory;

import io.mingce.archiving.ArchivePolicy;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.TagName;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagDue;
import io.mingce.tagging.TagRun;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a day of the schedule takes: `TagDayBenchmark 1000000 7`. All customers are looked at on the first day; then, on each
/// of the days after, those who are due. Prints how many that are, what changed of whom, heap and CPU. Customers are made
/// up anew each time they are read, what this takes is taken off.
final class TagDayBenchmark {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final int PAGE = 500;

    private final SpreadCustomers customers;
    private LocalDate today = FIRST;
    private final TagCustomers tag;
    private final TagDue due;

    private TagDayBenchmark(int size) {
        customers = new SpreadCustomers(size, FIRST);
        tag =
                new TagCustomers(
                        new MemoryRules(),
                        new RuleCompiler(),
                        customers,
                        customers,
                        ArchivePolicy.shipped(),
                        this::now,
                        CHINA);
        due = new TagDue(customers, tag::tag, this::now, CHINA);
    }

    private Instant now() {
        return today.atTime(1, 0).toInstant(CHINA);
    }

    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        var benchmark = new TagDayBenchmark(size);
        benchmark.everybody(size);
        for (int day = 1; day <= Integer.parseInt(arguments[1]); day++) {
            benchmark.day(day);
        }
    }

    private void everybody(int size) {
        long start = cpu();
        for (int from = 0; from < size; from += PAGE) {
            tag.tag(page(from, size));
        }
        long looked = cpu();
        long made = made(size);
        System.out.printf(
                "%,d customers, %.1f orders each: %.1f us of CPU each (and %.1f to make it up),"
                        + " heap %,d MB%n",
                size,
                customers.orders() / (double) size,
                (looked - start - made) / 1e3 / size,
                made / 1e3 / size,
                heap() >> 20);
    }

    private static Set<CustomerId> page(int from, int size) {
        var page = new HashSet<CustomerId>();
        for (int n = from; n < Math.min(size, from + PAGE); n++) {
            page.add(SpreadCustomers.id(n));
        }
        return page;
    }

    /// CPU of reading so many alone.
    private long made(int some) {
        long start = cpu();
        for (int from = 0; from < some; from += PAGE) {
            for (Customer each : customers.find(page(from, some)).values()) {
                customers.history(each.id());
            }
        }
        return cpu() - start;
    }

    private void day(int number) {
        today = FIRST.plusDays(number);
        customers.begin();
        long start = cpu();
        TagRun run = due.tag(() -> true);
        long spent = cpu() - start;
        Map<CustomerId, AssignedTags> before = customers.before();
        var kinds = new TreeMap<String, Integer>();
        int tags = 0;
        for (var each : before.entrySet()) {
            Set<String> changes = changes(each.getValue(), customers.assigned(each.getKey()));
            changes.forEach(change -> kinds.merge(change, 1, Integer::sum));
            tags += changes.isEmpty() ? 0 : 1;
        }
        System.out.printf(
                "%s: %,d due, %,d read, %,d pages; tags of %,d changed, of the others only when"
                        + " they are due next; %.1f s of CPU, heap %,d MB%n",
                today,
                run.customers(),
                customers.read(),
                customers.pages(),
                tags,
                spent / 1e9,
                heap() >> 20);
        System.out.println(
                "  "
                        + kinds.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")));
    }

    private static Set<String> changes(AssignedTags before, AssignedTags after) {
        Set<TagName> had = names(before);
        Set<TagName> has = names(after);
        var changes = new LinkedHashSet<String>();
        has.stream().filter(name -> !had.contains(name)).forEach(n -> changes.add("+" + n));
        had.stream().filter(name -> !has.contains(name)).forEach(n -> changes.add("-" + n));
        return changes;
    }

    private static Set<TagName> names(AssignedTags tags) {
        return tags.tags().stream().map(AssignedTags.Assigned::name).collect(Collectors.toSet());
    }

    /// Of all threads.
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
