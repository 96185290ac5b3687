package io.mingce.tagging;

import io.mingce.customer.Customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a rule did with some customers of many.
final class Trial {

    /// Of a normal distribution, 95 % lie within so many standard deviations.
    private static final double SPREAD = 1.959964;

    private final List<Customer> matching = new ArrayList<>();
    private int evaluated;
    private int failures;

    /// @param answer empty where it ended in an error
    void add(Customer customer, Optional<Boolean> answer) {
        evaluated++;
        if (answer.isEmpty()) {
            failures++;
        } else if (answer.get()) {
            matching.add(customer);
        }
    }

    /// @param all how many there are; those that were not looked at are no different from those that were
    Preview preview(int all, int sample) {
        int found = matching.size();
        List<Customer> shown = matching.subList(0, Math.min(sample, found));
        if (evaluated >= all || evaluated == 0) {
            return new Preview(
                    evaluated, evaluated, found, found, found, found, true, shown, failures);
        }
        double share = found / (double) evaluated;
        return new Preview(
                all,
                evaluated,
                found,
                (int) Math.round(share * all),
                Math.max(found, (int) Math.floor(all * bound(share, -1))),
                Math.min(all - (evaluated - found), (int) Math.ceil(all * bound(share, 1))),
                false,
                shown,
                failures);
    }

    /// Wilson's score interval (E. B. Wilson 1927), which holds for few and for no matches too.
    private double bound(double share, int sign) {
        double z2 = SPREAD * SPREAD;
        double spread =
                SPREAD
                        * Math.sqrt(
                                share * (1 - share) / evaluated
                                        + z2 / (4.0 * evaluated * evaluated));
        return (share + z2 / (2.0 * evaluated) + sign * spread) / (1 + z2 / evaluated);
    }
}
