package io.mingce.customers;

import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.registration.ConsentOutcome;
import io.mingce.registration.StateConsent;
import io.mingce.registration.StateConsent.Said;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What a customer told staff to allow, or withdrew. It counts from the very moment it is stored.
record ConsentsApi(Desk desk, StateConsent state, Delivery delivery, InstantSource clock) {

    private static final String PURPOSE = "purpose";
    private static final String STATUS = "status";
    private static final String NOTICE = "noticeVersion";
    private static final String GIVEN = "given";
    private static final String WITHDRAWN = "withdrawn";

    ApiAnswer put(ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        Said said = said(purpose(request), Members.of(request, List.of(STATUS, NOTICE)));
        var now = clock.instant();
        var outcome = state.state(customer.id(), delivery.of(request, now), now, said);
        return switch (outcome) {
            case ConsentOutcome.Stated(Customer after) -> {
                shown.changed(after.id(), List.of("consents." + said.purpose()));
                yield answer(after, said, shown);
            }
            case ConsentOutcome.Unchanged(Customer as) -> answer(as, said, shown);
            case ConsentOutcome.TooMany() -> throw tooMany();
            case ConsentOutcome.Gone() -> throw Wrong.nobody();
        };
    }

    private static ApiAnswer answer(Customer customer, Said said, Disclosure shown) {
        return ApiAnswer.json(200, shown.consent(customer, said.purpose()))
                .with("ETag", Version.tag(customer));
    }

    private static Said said(String purpose, Members body) {
        String status = body.required(STATUS);
        if (!List.of(GIVEN, WITHDRAWN).contains(status)) {
            throw Wrong.oneOf(STATUS, List.of(GIVEN, WITHDRAWN));
        }
        Optional<String> notice = body.text(NOTICE);
        if (notice.filter(version -> !version.matches("[A-Za-z0-9._-]{1,40}")).isPresent()) {
            throw Wrong.field(
                    NOTICE,
                    "请填写告知书版本，最多 40 个字母、数字、点或横线",
                    "Give the version of the notice: letters, digits, dots and hyphens, 40 at"
                            + " most");
        }
        return new Said(purpose, status.equals(GIVEN), notice);
    }

    private static String purpose(ApiRequest request) {
        String purpose = request.variable(PURPOSE);
        if (!purpose.matches(Statement.PURPOSE)) {
            throw Wrong.parameter(
                    PURPOSE,
                    "用途由小写字母、数字和横线组成，以字母开头，最多 50 个字符",
                    "A purpose is lower-case letters, digits and hyphens, begins with a letter and"
                            + " has 50 characters at most");
        }
        return purpose;
    }

    private static Refused tooMany() {
        return new Refused(
                new Problem(
                        ProblemType.CONFLICT,
                        new Text(
                                "每位客户最多有 " + StateConsent.MOST + " 个用途",
                                "A customer has at most " + StateConsent.MOST + " purposes")));
    }
}
