package io.mingce.customers;

import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.IfMatch;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;
import io.mingce.registration.EditCustomer;
import io.mingce.registration.EditOutcome;
import io.mingce.registration.Editing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Putting right what is known of a customer, and giving them to somebody.
record EditApi(Desk desk, EditCustomer edit, Delivery delivery, InstantSource clock) {

    /// RFC 7396; `application/json` is taken for the same.
    private static final Set<String> MERGE_PATCH =
            Set.of("application/merge-patch+json", "application/json");

    private static final String OWNER = "owner";

    /// Changes what the body names, provided that nobody else has changed the customer since the caller read it.
    ApiAnswer patch(ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        long version = IfMatch.required(request);
        if (!customer.id().value().equals(request.variable("id"))) {
            throw Version.merged(customer);
        }
        Statement statement =
                Statement.of(Members.of(request, MERGE_PATCH, Statement.OF_SOMEBODY_KNOWN));
        if (statement.isEmpty()) {
            throw Wrong.field("", "请给出要修改的字段", "Give the fields to change");
        }
        Instant now = clock.instant();
        var editing =
                new Editing(
                        delivery.of(request, now),
                        shown.user(),
                        now,
                        statement.raw(),
                        statement.fields(),
                        statement.extensions(),
                        Optional.empty(),
                        statement.consents());
        return answer(edit.edit(customer.id(), OptionalLong.of(version), editing), request, shown);
    }

    /// Gives the customer to somebody, or to nobody; with `If-Match` only if nobody has changed the customer since.
    ApiAnswer owner(ApiRequest request, Disclosure shown) {
        CustomerId id = desk.named(request, shown).id();
        Members body = Members.of(request, List.of(OWNER));
        Optional<String> owner = body.text(OWNER);
        if (!body.names(OWNER) || owner.filter(user -> !user.matches("[!-~]{1,128}")).isPresent()) {
            throw Wrong.field(OWNER, "请填写员工编号，或 null", "Give the id of a member of staff, or null");
        }
        Instant now = clock.instant();
        var editing =
                new Editing(
                        delivery.of(request, now),
                        shown.user(),
                        now,
                        new RawRecord(Map.of()),
                        Set.of(Field.OWNER),
                        Map.of(),
                        owner,
                        Map.of());
        return answer(edit.edit(id, IfMatch.named(request), editing), request, shown);
    }

    private static ApiAnswer answer(EditOutcome outcome, ApiRequest request, Disclosure shown) {
        return switch (outcome) {
            case EditOutcome.Edited(Customer now, Set<String> changed, List<Finding> findings) -> {
                shown.changed(now.id(), changed);
                var view = new LinkedHashMap<>(shown.brief(now));
                view.put("findings", Findings.view(findings, request.language()));
                yield ApiAnswer.json(200, view).with("ETag", Version.tag(now));
            }
            case EditOutcome.Stale(Customer now) -> throw Version.stale(now);
            case EditOutcome.Rejected(List<Finding> findings) -> throw Findings.refused(findings);
            case EditOutcome.Gone() -> throw Wrong.nobody();
        };
    }
}
