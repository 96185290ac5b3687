package io.mingce.edge;

import io.mingce.access.Part;
import io.mingce.customer.History.Placed;
import io.mingce.customer.Interaction;
import io.mingce.customer.Order;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceRecord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// What happened with a customer, as somebody may see it.
final class HistoryView {

    private HistoryView() {}

    static Map<String, Object> of(
            SourceRecord record, Interaction interaction, boolean text, boolean staff) {
        var view = begin(record);
        view.put("type", interaction.type().key());
        if (staff) {
            view.put("staff", interaction.staff());
        }
        if (text) {
            view.put("content", interaction.content());
            interaction.feedback().ifPresent(feedback -> view.put("feedback", feedback));
        }
        interaction.nextFollowUp().ifPresent(day -> view.put("nextFollowUp", day.toString()));
        interaction.stage().ifPresent(stage -> view.put("stage", stage.key()));
        return view;
    }

    static Map<String, Object> of(Placed placed, Predicate<Part> sees) {
        Order order = placed.order();
        boolean amounts = sees.test(Part.ORDER_AMOUNTS);
        var view = begin(placed.record());
        view.put("externalId", order.externalId());
        view.put("status", order.status().key());
        if (amounts) {
            view.put("amount", order.amount().toPlainString());
            view.put("currency", order.currency());
            view.put("net", order.net().toPlainString());
            order.paymentMethod().ifPresent(method -> view.put("paymentMethod", method));
            view.put("refunds", order.refunds().stream().map(HistoryView::refund).toList());
        }
        if (sees.test(Part.ORDER_LINES)) {
            view.put("lines", order.lines().stream().map(line -> line(line, amounts)).toList());
        }
        if (sees.test(Part.STAFF)) {
            order.salesperson().ifPresent(person -> view.put("salesperson", person));
        }
        return view;
    }

    static Map<String, Object> of(Relation relation, boolean staff) {
        var view = new LinkedHashMap<String, Object>();
        view.put("kind", relation.kind().key());
        view.put("customer", relation.other().value());
        relation.role().ifPresent(role -> view.put("role", role));
        view.put("since", relation.since().toString());
        if (staff) {
            view.put("by", relation.by());
        }
        return view;
    }

    private static Map<String, Object> begin(SourceRecord record) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", record.id().value());
        view.put("channel", record.channel().name());
        view.put("time", record.time().toString());
        return view;
    }

    private static Map<String, Object> line(Order.Line line, boolean amounts) {
        var view = new LinkedHashMap<String, Object>();
        view.put("product", line.product());
        view.put("quantity", line.quantity().toPlainString());
        if (amounts) {
            view.put("amount", line.amount().toPlainString());
        }
        return view;
    }

    private static Map<String, Object> refund(Order.Refund refund) {
        var view = new LinkedHashMap<String, Object>();
        view.put("amount", refund.amount().toPlainString());
        view.put("time", refund.time().toString());
        return view;
    }
}
