package io.mingce.store.customer;

import io.mingce.matching.Basis;
import io.mingce.matching.MatchRule;

import java.util.ArrayList;
import java.util.List;

/// What a merge or a review case rests on as a list: score, version of the weights, rules. Says nothing of what was
/// compared.
final class BasisTexts {

    private BasisTexts() {}

    static List<String> write(Basis basis) {
        var texts = new ArrayList<String>(List.of(Double.toString(basis.score()), basis.weights()));
        basis.reasons().forEach(rule -> texts.add(rule.name()));
        return texts;
    }

    static Basis read(List<String> texts) {
        return new Basis(
                Double.parseDouble(texts.get(0)),
                texts.stream().skip(2).map(MatchRule::valueOf).toList(),
                texts.get(1));
    }
}
