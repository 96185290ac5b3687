package io.mingce.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// The latest amounts that a customer's source records state, newest first, each record once: enough to tell what is
/// usual.
///
/// Joining is commutative, associative and idempotent, as with [Profile]: a sum would count a record twice that is
/// applied twice, which a writer that died may cause.
public record Spending(List<Amount> amounts) {

    public static final Spending NONE = new Spending(List.of());

    /// Amounts kept per customer.
    static final int MOST = 10;

    private static final BigDecimal UNUSUAL = BigDecimal.TEN;

    private static final Comparator<Amount> NEWEST_FIRST =
            Comparator.comparing((Amount a) -> a.origin().time())
                    .reversed()
                    .thenComparing(a -> a.origin().source());

    /// What one source record states.
    ///
    /// @param yuan more than 0
    public record Amount(BigDecimal yuan, Origin origin) {

        /// Never shows the amount.
        @Override
        public String toString() {
            return "Amount[" + origin.source() + "]";
        }
    }

    public Spending {
        amounts = List.copyOf(amounts);
    }

    /// What one record states; what was free tells nothing of what is usual.
    public static Spending of(SourceRecord source) {
        return source.amount()
                .filter(yuan -> yuan.signum() > 0)
                .map(yuan -> new Spending(List.of(new Amount(yuan, source.origin()))))
                .orElse(NONE);
    }

    /// These amounts and `other`s, as if their records had come in together.
    public Spending join(Spending other) {
        if (other.amounts.isEmpty() || amounts.isEmpty()) {
            return amounts.isEmpty() ? other : this;
        }
        var joined = new TreeSet<>(NEWEST_FIRST);
        joined.addAll(amounts);
        joined.addAll(other.amounts);
        return new Spending(joined.stream().limit(MOST).toList());
    }

    /// Whether `source` states more than ten times the average of what the customer's other records of its channel
    /// state. One other is enough: few customers have two, and a wrong flag costs a look only. Channels are not
    /// compared with each other: one states orders, another what was spent in all the years.
    public boolean unusual(SourceRecord source) {
        if (source.amount().isEmpty()) {
            return false;
        }
        var others = new ArrayList<BigDecimal>();
        for (Amount each : amounts) {
            Origin origin = each.origin();
            if (!origin.source().equals(source.id())
                    && origin.channel().name().equals(source.channel().name())) {
                others.add(each.yuan());
            }
        }
        BigDecimal total = others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = source.amount().get();
        return !others.isEmpty()
                && amount.multiply(BigDecimal.valueOf(others.size()))
                                .compareTo(total.multiply(UNUSUAL))
                        > 0;
    }

    /// How many, never how much.
    @Override
    public String toString() {
        return "Spending[" + amounts.size() + " amounts]";
    }
}
