package io.mingce.tagging;

import io.mingce.tagging.Happening.Bought;
import io.mingce.tagging.Happening.Talked;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;

/// Orders or interactions, those of some days. Every answer tells the [Trace] when time alone may change it: when the
/// next one grows old enough to be among them, or too old.
///
/// @param all newest first; also those that are not among them by their age
/// @param youngest days ago, at least; 0 = today
/// @param oldest days ago, less than
/// @param currency of answers about money
record Happenings(Scope scope, List<Happening> all, int youngest, int oldest, String currency) {

    /// Days that stand for never.
    static final int NEVER = 99_999;

    private static final int NO_END = Integer.MAX_VALUE / 4;

    /// All of them, newest first. What is dated in the future is among them from its day on.
    static Happenings of(Scope scope, List<Happening> all, String currency) {
        return new Happenings(scope, all, 0, NO_END, currency);
    }

    /// Those of today and of so many days before it.
    Happenings within(long days) {
        return new Happenings(scope, all, youngest, Math.min(oldest, days(days) + 1), currency);
    }

    /// Those of more than so many days ago.
    Happenings before(long days) {
        return new Happenings(scope, all, Math.max(youngest, days(days) + 1), oldest, currency);
    }

    /// Those in one channel.
    Happenings at(String channel) {
        return only(each -> each.channel().equals(channel));
    }

    private Happenings only(Predicate<Happening> kept) {
        scope.trace().spend(all.size());
        return new Happenings(
                scope, all.stream().filter(kept).toList(), youngest, oldest, currency);
    }

    /// Those in one currency, about whose money the answers are from here on.
    Happenings paidIn(String currency) {
        Happenings only =
                only(each -> each instanceof Bought order && order.currency().equals(currency));
        return new Happenings(scope, only.all, youngest, oldest, currency);
    }

    /// Orders in which there is this product.
    Happenings product(String product) {
        return only(each ->
                each instanceof Bought order
                        && order.lines().stream()
                                .anyMatch(line -> line.product().equalsIgnoreCase(product)));
    }

    /// Interactions of one type.
    Happenings by(String type) {
        return only(each -> each instanceof Talked talk && talk.type().key().equals(type));
    }

    /// What those come to of which something was paid back, be it all.
    Totals returned() {
        return totals(each -> each instanceof Bought order && order.returned());
    }

    /// What those come to that were cancelled.
    Totals cancelled() {
        return totals(each -> each instanceof Bought order && order.cancelled());
    }

    /// What those come to that count.
    Totals totals() {
        return totals(Happening::counts);
    }

    private Totals totals(Predicate<Happening> kept) {
        var totals = new Totals(currency);
        scope.trace().spend(all.size());
        if (youngest < oldest) {
            for (Happening each : all) {
                int age = scope.today() - each.day();
                if (age >= oldest) {
                    break;
                }
                if (kept.test(each)) {
                    scope.trace().until(each.day() + (age < youngest ? youngest : oldest));
                    if (age >= youngest) {
                        totals.add(each);
                    }
                }
            }
        }
        return totals;
    }

    /// Whether there was none today, nor in so many days before.
    boolean silent(double days) {
        int end = Math.min(oldest, days((long) Math.floor(days)) + 1);
        if (youngest >= end) {
            return true;
        }
        scope.trace().spend(all.size());
        var younger = new ArrayDeque<Happening>();
        for (Happening each : all) {
            int age = scope.today() - each.day();
            if (age >= end) {
                break;
            }
            if (each.counts() && age >= youngest) {
                scope.trace().until(heard(each, younger, end));
                return false;
            }
            if (each.counts()) {
                younger.push(each);
            }
        }
        if (!younger.isEmpty()) {
            scope.trace().until(younger.peek().day() + youngest);
        }
        return true;
    }

    /// The day on which the last one is too old, and none has grown old enough to follow it.
    ///
    /// @param younger oldest first
    private int heard(Happening last, Iterable<Happening> younger, int end) {
        int until = last.day() + end;
        for (Happening each : younger) {
            if (each.day() + youngest > until) {
                break;
            }
            until = each.day() + end;
        }
        return until;
    }

    /// Days since the first of them; [#NEVER] where there is none. Changes every day.
    long sinceFirst() {
        Totals totals = totals();
        return totals.count == 0 ? NEVER : since(totals.first);
    }

    /// Days since the last of them; [#NEVER] where there is none. Changes every day.
    long sinceLast() {
        Totals totals = totals();
        return totals.count == 0 ? NEVER : since(totals.last);
    }

    private long since(int day) {
        scope.trace().until(scope.today() + 1L);
        return scope.today() - (long) day;
    }

    private static int days(long days) {
        return Math.clamp(days, -1, NEVER);
    }

    @Override
    public String toString() {
        return "Happenings";
    }
}
