package io.mingce.customers;

import io.mingce.access.Role;
import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Text;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.registration.ByHand;
import io.mingce.registration.Cleaning;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Entering a customer by hand. Somebody known already is told to be, and nothing is stored.
record EntryApi(
        Cleaning cleaning,
        RegisterCustomers register,
        Customers customers,
        Delivery delivery,
        InstantSource clock) {

    ApiAnswer create(ApiRequest request, Disclosure shown) {
        Statement statement = Statement.of(Members.of(request, Statement.OF_SOMEBODY_NEW));
        Instant now = clock.instant();
        check(statement, now);
        SourceId source = delivery.of(request, now);
        Outcome outcome =
                register.register(List.of(incoming(request, statement, source, now))).get(source);
        return switch (Objects.requireNonNull(outcome)) {
            case Outcome.Created(CustomerId id, List<Finding> found) ->
                    created(customer(id), found, request, shown);
            case Outcome.Merged(CustomerId id, List<Finding> found) ->
                    created(customer(id), found, request, shown);
            case Outcome.Unchanged(CustomerId id, List<Finding> found) ->
                    created(customer(id), found, request, shown);
            case Outcome.Duplicate(CustomerId id, List<Finding> _) ->
                    throw known(customer(id), shown);
            case Outcome.Suppressed _ -> throw suppressed();
            case Outcome.Rejected(List<Finding> findings) -> throw Findings.refused(findings);
        };
    }

    private void check(Statement statement, Instant now) {
        Cleaned cleaned = cleaning.clean(statement.raw(), LocalDate.ofInstant(now, Times.HOME));
        if (!Findings.rejected(cleaned.findings()).isEmpty()) {
            throw Findings.refused(cleaned.findings());
        }
    }

    private static Incoming incoming(
            ApiRequest request, Statement statement, SourceId source, Instant now) {
        var consents = new LinkedHashMap<String, Consent>();
        statement
                .consents()
                .forEach((purpose, given) ->
                        consents.put(purpose, new Consent(purpose, given, "", now, source)));
        boolean own = request.caller().roles().contains(Role.SALES);
        return new Incoming(
                source,
                Channel.STAFF,
                now,
                statement.raw(),
                new Consents(consents),
                Optional.of(
                        new ByHand(
                                own ? Optional.of(request.caller().user()) : Optional.empty(),
                                statement.extensions())));
    }

    private Customer customer(CustomerId id) {
        return Optional.ofNullable(customers.find(Set.of(id)).get(id)).orElseThrow(Wrong::nobody);
    }

    private static ApiAnswer created(
            Customer customer, List<Finding> findings, ApiRequest request, Disclosure shown) {
        shown.entered(customer);
        var view = new LinkedHashMap<>(shown.brief(customer));
        view.put("findings", Findings.view(findings, request.language()));
        return ApiAnswer.json(201, view)
                .with(
                        Map.of(
                                "Location",
                                "customers/" + customer.id(),
                                "ETag",
                                Version.tag(customer)));
    }

    private static Refused suppressed() {
        return new Refused(
                new Problem(
                        ProblemType.SUPPRESSED,
                        new Text(
                                "本人已要求删除其信息；本人通过表单重新同意之前不得再登记",
                                "This person asked to be erased; nobody enters them again before"
                                        + " they have agreed anew by a form")));
    }

    /// Whoever may not see the customer learns only that there is one.
    private static Refused known(Customer customer, Disclosure shown) {
        var problem =
                new Problem(
                        ProblemType.DUPLICATE,
                        new Text(
                                "电话、邮箱或证件号已属于一位客户；未登记任何内容",
                                "A customer has this phone, e-mail or identity number already;"
                                        + " nothing was stored"));
        return new Refused(
                shown.covers(customer) ? problem.with("customer", customer.id().value()) : problem);
    }
}
