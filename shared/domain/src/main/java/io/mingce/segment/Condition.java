package io.mingce.segment;

import io.mingce.cleaning.Text;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Whom a segment holds: whoever fits one value at least of each member of `all`, and none of `none`.
///
/// @param all values by member, as they were written
/// @param none values by member, as they were written
public record Condition(SortedMap<Member, List<String>> all, SortedMap<Member, List<String>> none) {

    /// Values of all members together.
    public static final int MOST = 100;

    private static final int LONGEST = 100;
    private static final String NOT = "not";

    /// What an untrusted condition was read as.
    public sealed interface Reading {}

    /// A condition that can be searched by.
    public record Read(Condition condition) implements Reading {}

    /// It is none, and why.
    public record Refused(List<Fault> faults) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// What is wrong with one member.
    ///
    /// @param member as it was written, `not.` before it where it is one of those; empty where it is the whole
    public record Fault(String member, Text message) {}

    /// Any maps will do.
    public Condition(Map<Member, List<String>> all, Map<Member, List<String>> none) {
        this(
                (SortedMap<Member, List<String>>) new TreeMap<>(all),
                (SortedMap<Member, List<String>>) new TreeMap<>(none));
    }

    public Condition {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
        none = Collections.unmodifiableSortedMap(new TreeMap<>(none));
    }

    /// Reads what somebody wrote.
    ///
    /// @param all values by the key of their member
    /// @param none values by the key of their member
    /// @param today in the register's zone
    public static Reading read(
            Map<String, List<String>> all, Map<String, List<String>> none, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var condition =
                new Condition(read(all, "", today, faults), read(none, NOT + ".", today, faults));
        int values =
                condition.all.values().stream().mapToInt(List::size).sum()
                        + condition.none.values().stream().mapToInt(List::size).sum();
        if (values > MOST) {
            faults.add(
                    new Fault(
                            "", new Text("取值超过 " + MOST + " 个", "more than " + MOST + " values")));
        } else if (values == 0 && faults.isEmpty()) {
            faults.add(new Fault("", new Text("没有任何条件", "no condition at all")));
        }
        return faults.isEmpty() ? new Read(condition) : new Refused(faults);
    }

    private static Map<Member, List<String>> read(
            Map<String, List<String>> written, String prefix, LocalDate today, List<Fault> faults) {
        var members = new EnumMap<Member, List<String>>(Member.class);
        new TreeMap<>(written)
                .forEach((key, values) -> {
                    Optional<Member> member = Member.findByKey(key);
                    Optional<Text> wrong =
                            member.isEmpty()
                                    ? Optional.of(unknown())
                                    : wrong(member.get(), values, today);
                    wrong.ifPresent(text -> faults.add(new Fault(prefix + shown(key), text)));
                    member.ifPresent(known -> members.put(known, List.copyOf(values)));
                });
        return members;
    }

    private static Optional<Text> wrong(Member member, List<String> values, LocalDate today) {
        if (values.isEmpty()) {
            return Optional.of(new Text("至少要有一个取值", "one value at least is needed"));
        }
        if (member.number() && values.size() > 1) {
            return Optional.of(new Text("只能有一个数字", "one number only"));
        }
        return values.stream()
                        .allMatch(value ->
                                value.length() <= LONGEST && member.read(value, today).isPresent())
                ? Optional.empty()
                : Optional.of(
                        member.number()
                                ? new Text("应为 1 到 9999 的天数", "must be 1 to 9999 days")
                                : new Text("有无法识别的取值", "a value that is none of this member"));
    }

    private static Text unknown() {
        String keys =
                String.join(", ", List.of(Member.values()).stream().map(Member::key).toList());
        return new Text("未知条件；可用：" + keys, "unknown member; there are " + keys);
    }

    /// Nobody has to read a key of a megabyte.
    private static String shown(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /// The search for those who fit.
    ///
    /// @param today in the register's zone
    /// @throws IllegalStateException where a value is not known any more
    public CustomerQuery query(LocalDate today) {
        var terms = new ArrayList<Term>();
        all.forEach((member, values) -> terms.add(anyOf(member, values, today)));
        none.forEach((member, values) -> terms.add(new Term.Not(anyOf(member, values, today))));
        return new CustomerQuery(terms);
    }

    private static Term anyOf(Member member, List<String> values, LocalDate today) {
        List<Term> terms =
                values.stream()
                        .map(value ->
                                member.read(value, today)
                                        .orElseThrow(() ->
                                                new IllegalStateException(
                                                        "no such value: " + member.key())))
                        .toList();
        return terms.size() == 1 ? terms.getFirst() : new Term.AnyOf(terms);
    }
}
