package io.mingce.edge;

import io.mingce.customer.Customer;
import io.mingce.customer.Purchases;
import io.mingce.rfm.RfmSegment;
import io.mingce.rfm.Scores;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How a customer buys, compared with the others.
final class RfmView {

    private RfmView() {}

    /// The group of buyers; empty where nothing was bought.
    static Optional<String> segment(Customer customer, TagSight sight) {
        return scores(customer, sight).map(Scores::segment).map(RfmSegment::key);
    }

    /// The scores and what they come from; empty where nothing was bought.
    static Optional<Map<String, Object>> of(Customer customer, TagSight sight, boolean amounts) {
        return scores(customer, sight)
                .map(scores -> {
                    Purchases bought = customer.assigned().purchases();
                    var view = new LinkedHashMap<String, Object>();
                    view.put("segment", scores.segment().key());
                    view.put("label", sight.language().of(scores.segment().label()));
                    view.put(
                            "recency",
                            score(
                                    scores.recency(),
                                    "lastOrder",
                                    bought.last().map(Object::toString).orElse("")));
                    view.put("frequency", score(scores.frequency(), "orders", bought.orders()));
                    view.put(
                            "monetary",
                            amounts
                                    ? score(
                                            scores.monetary(),
                                            "yuan",
                                            bought.yuan().toPlainString())
                                    : Map.of("score", scores.monetary()));
                    view.put(
                            "borders",
                            sight.borders()
                                    .computed()
                                    .map(computed -> computed.on().toString())
                                    .orElse("shipped"));
                    return view;
                });
    }

    private static Optional<Scores> scores(Customer customer, TagSight sight) {
        return sight.borders().of(customer.assigned().purchases(), sight.today());
    }

    private static Map<String, Object> score(int score, String name, Object value) {
        var view = new LinkedHashMap<String, Object>();
        view.put("score", score);
        view.put(name, value);
        return view;
    }
}
