package io.mingce.customers;

import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Interaction;
import io.mingce.customer.SourceId;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;
import io.mingce.registration.RecordEvent;
import io.mingce.registration.RecordOutcome;
import io.mingce.registration.ToldOrder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Noting what happened with a customer. The answer says where it was noted, and repeats nothing of it.
record EventsApi(Desk desk, RecordEvent record, Delivery delivery, InstantSource clock) {

    ApiAnswer interaction(ApiRequest request, Disclosure shown) {
        CustomerId id = desk.named(request, shown).id();
        Instant now = clock.instant();
        Members body = Members.of(request, InteractionBody.MEMBERS);
        Interaction interaction = InteractionBody.interaction(body, shown.user(), now);
        Instant time = Times.past(body, InteractionBody.TIME, now);
        SourceId source = delivery.of(request, now);
        RecordOutcome outcome = record.record(id, source, Channel.STAFF, time, now, interaction);
        return answer(outcome, source, HistoryPart.INTERACTIONS, Map.of(), shown);
    }

    /// An order is identified by what is said of it: told again it is the same, with other content it is stored anew and
    /// replaces what was said before.
    ApiAnswer order(ApiRequest request, Disclosure shown) {
        CustomerId id = desk.named(request, shown).id();
        Instant now = clock.instant();
        ToldOrder told = OrderBody.read(Members.of(request, OrderBody.MEMBERS), now);
        SourceId source = told.id(delivery.index());
        RecordOutcome outcome =
                record.record(id, source, told.channel(), told.time(), now, told.order());
        Map<String, Object> flags =
                told.refundsExceedAmount() ? Map.of("refundsExceedAmount", true) : Map.of();
        return answer(outcome, source, HistoryPart.ORDERS, flags, shown);
    }

    private static ApiAnswer answer(
            RecordOutcome outcome,
            SourceId source,
            HistoryPart part,
            Map<String, Object> flags,
            Disclosure shown) {
        return switch (outcome) {
            case RecordOutcome.Recorded(Customer now, boolean unusualAmount) -> {
                shown.changed(now.id(), List.of(part.key()));
                var view = view(source, now);
                if (unusualAmount) {
                    view.put("unusualAmount", true);
                }
                view.putAll(flags);
                yield ApiAnswer.json(201, view).with("ETag", Version.tag(now));
            }
            case RecordOutcome.Repeated(Customer now) -> {
                var view = view(source, now);
                view.putAll(flags);
                yield ApiAnswer.json(200, view).with("ETag", Version.tag(now));
            }
            case RecordOutcome.Gone() -> throw Wrong.nobody();
        };
    }

    private static Map<String, Object> view(SourceId source, Customer customer) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", source.value());
        view.put("customer", customer.id().value());
        view.put("version", customer.version());
        return view;
    }
}
