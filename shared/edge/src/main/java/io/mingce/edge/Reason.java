package io.mingce.edge;

import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.customer.Field;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Why somebody needs to see in clear what is masked. It goes into the audit trail, which holds no personal data: a
/// reason that quotes the customer is none.
final class Reason {

    static final int SHORTEST = 5;
    static final int LONGEST = 200;

    private static final List<Field> TELLING =
            List.of(
                    Field.NAME,
                    Field.CONTACT,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.ID_CARD,
                    Field.ADDRESS);

    private Reason() {}

    /// The reason without blanks around it.
    ///
    /// @throws Refused 400 where it is too short or long, or tells of the customer
    static String of(String text, Customer customer) {
        String reason = text.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw refused(
                    "请用 %d–%d 个字符说明理由".formatted(SHORTEST, LONGEST),
                    "Say why in %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        if (reason.matches("(?s).*\\p{Nd}{6}.*") || quotes(reason, customer)) {
            throw refused(
                    "理由中请勿写客户的姓名、号码等信息",
                    "Leave names and numbers of the customer out of the reason");
        }
        return reason;
    }

    private static boolean quotes(String reason, Customer customer) {
        String folded = reason.toLowerCase(Locale.ROOT);
        return TELLING.stream()
                .flatMap(field -> CustomerView.clear(customer, field).stream())
                .flatMap(value -> Stream.of(value, value.replaceFirst("^\\+86", "")))
                .anyMatch(value -> folded.contains(value.toLowerCase(Locale.ROOT)));
    }

    private static Refused refused(String zh, String en) {
        return new Refused(Problem.of(ProblemType.INVALID_FIELD, "reason", new Text(zh, en)));
    }
}
