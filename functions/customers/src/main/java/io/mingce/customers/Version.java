package io.mingce.customers;

import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.edge.IfMatch;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

/// The version of a customer as HTTP has it: a strong entity tag (RFC 9110 §8.8.3), `"7"`.
final class Version {

    private Version() {}

    static String tag(Customer customer) {
        return IfMatch.tag(customer.version());
    }

    /// 412: the customer was merged into another since it was read, whose versions say nothing about it.
    static Refused merged(Customer into) {
        return new Refused(
                new Problem(
                                ProblemType.STALE,
                                new Text(
                                        "该客户已并入另一位客户，请读取后者再修改",
                                        "The customer was merged into another; read that one, then"
                                                + " change it"))
                        .with("customer", into.id().value())
                        .with("version", into.version()));
    }

    /// 412, with the version that stands now and nothing else of the customer.
    static Refused stale(Customer now) {
        return new Refused(
                new Problem(
                                ProblemType.STALE,
                                new Text("请重新读取后再修改", "Read the customer again, then change it"))
                        .with("version", now.version()));
    }
}
