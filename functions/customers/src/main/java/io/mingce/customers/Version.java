package io.mingce.customers;

import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

import java.util.OptionalLong;

/// The version of a customer as HTTP has it: a strong entity tag (RFC 9110 §8.8.3), `"7"`.
final class Version {

    private static final String HEADER = "If-Match";

    private Version() {}

    static String tag(Customer customer) {
        return "\"" + customer.version() + "\"";
    }

    /// The version that the caller means to change. `*` names none: what it stands for changes while they look.
    ///
    /// @throws Refused 428 where the request names none
    static long required(ApiRequest request) {
        return named(request)
                .orElseThrow(() ->
                        new Refused(
                                new Problem(
                                        ProblemType.VERSION_REQUIRED,
                                        new Text(
                                                "请在 If-Match 中给出读取时的 ETag",
                                                "Send the ETag you read as If-Match"))));
    }

    /// The version that the caller means to change; empty where they name none.
    static OptionalLong named(ApiRequest request) {
        String text = request.header(HEADER).strip();
        if (text.isEmpty() || text.equals("*")) {
            return OptionalLong.empty();
        }
        // Anything else is a tag that no version of ours has, so it cannot match: -1 is never
        // stored.
        return OptionalLong.of(text.matches("\"\\d{1,18}\"") ? number(text) : -1);
    }

    private static long number(String tag) {
        return Long.parseLong(tag.substring(1, tag.length() - 1));
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
