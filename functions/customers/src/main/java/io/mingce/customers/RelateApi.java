package io.mingce.customers;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Relation;
import io.mingce.customer.Relation.Kind;
import io.mingce.customer.Relations;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Saying how customers are related. The caller must be allowed to do it with both.
record RelateApi(Desk desk, Relations relations, InstantSource clock) {

    private static final String ROLE = "role";
    private static final int LONGEST_ROLE = 100;

    ApiAnswer put(ApiRequest request, Disclosure shown) {
        Kind kind = kind(request);
        Customer own = desk.named(request, shown);
        Customer other = desk.named(request.variable("other"), shown);
        if (own.id().equals(other.id())) {
            throw Wrong.parameter("other", "请给出另一位客户", "Give another customer");
        }
        Optional<String> role =
                Members.of(request, List.of(ROLE)).text(ROLE, LONGEST_ROLE).map(String::strip);
        var relation =
                new Relation(own.id(), kind, other.id(), role, clock.instant(), shown.user());
        if (!relations.put(relation)) {
            throw Wrong.nobody(); // Merged away or erased since it was read.
        }
        changed(shown, own.id(), other.id());
        return ApiAnswer.json(200, shown.relation(own, relation));
    }

    /// Takes away what stands between the two; nothing where nothing stands.
    ApiAnswer delete(ApiRequest request, Disclosure shown) {
        Kind kind = kind(request);
        Customer own = desk.named(request, shown);
        Customer other = desk.named(request.variable("other"), shown);
        for (CustomerId one : own.partitions()) {
            other.partitions().forEach(id -> relations.remove(one, kind, id));
        }
        changed(shown, own.id(), other.id());
        return ApiAnswer.noContent();
    }

    private static void changed(Disclosure shown, CustomerId own, CustomerId other) {
        Stream.of(own, other).forEach(id -> shown.changed(id, List.of("relations")));
    }

    private static Kind kind(ApiRequest request) {
        return Kind.findByKey(request.variable("kind"))
                .orElseThrow(() ->
                        Wrong.oneOf("kind", Stream.of(Kind.values()).map(Kind::key).toList()));
    }
}
