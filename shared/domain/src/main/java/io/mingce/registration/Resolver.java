package io.mingce.registration;

import static java.util.function.Predicate.not;

import io.mingce.cleaning.Cleaned;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.Profile;
import io.mingce.identity.TokenKind;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides whose record it is, among the customers that share an identifier with it:
///
/// 1. same channel and external id, ID card or USCC: the same customer;
/// 2. same phone or e-mail and a compatible name: the same customer;
/// 3. same phone or e-mail and a clearly different name (a family's phone): another customer, and a review case;
/// 4. otherwise nobody we know.
///
/// Two different valid ID cards or USCCs are never one customer, nor are a person and a company.
final class Resolver {

    private static final Comparator<Candidate> STRONGEST_FIRST =
            Comparator.comparing((Candidate c) ->
                            c.kinds().stream().min(TokenKind::compareTo).orElseThrow())
                    .thenComparing(c -> c.customer().since())
                    .thenComparing(c -> c.customer().id());

    private Resolver() {}

    static Resolution resolve(Cleaned incoming, Collection<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new Resolution.Unknown(Map.of());
        }
        List<Candidate> sorted = candidates.stream().sorted(STRONGEST_FIRST).toList();
        List<Candidate> possible =
                sorted.stream()
                        .filter(c -> !contradicts(incoming, c.customer().profile()))
                        .toList();
        List<Candidate> decisive = possible.stream().filter(Candidate::decisive).toList();
        if (!decisive.isEmpty()) {
            return known(decisive, ReviewCase.Reason.IDENTIFIERS_OF_BOTH);
        }
        List<Candidate> sameName =
                possible.stream()
                        .filter(c -> NameRelation.compatible(incoming, c.customer().profile()))
                        .toList();
        boolean anonymous = !incoming.values().containsKey(Field.NAME);
        if (sameName.size() == 1 || (!sameName.isEmpty() && !anonymous)) {
            return known(sameName, ReviewCase.Reason.SHARED_CONTACT);
        }
        return new Resolution.Unknown(
                maybe(sorted.stream().filter(not(c -> otherType(incoming, c))).toList()));
    }

    private static Resolution known(List<Candidate> same, ReviewCase.Reason others) {
        var maybe = new HashMap<CustomerId, ReviewCase.Reason>();
        same.stream().skip(1).forEach(c -> maybe.put(c.customer().id(), others));
        return new Resolution.Known(same.getFirst().customer().id(), Map.copyOf(maybe));
    }

    private static Map<CustomerId, ReviewCase.Reason> maybe(List<Candidate> candidates) {
        var maybe = new HashMap<CustomerId, ReviewCase.Reason>();
        candidates.forEach(c -> maybe.put(c.customer().id(), ReviewCase.Reason.SHARED_CONTACT));
        return Map.copyOf(maybe);
    }

    private static boolean otherType(Cleaned incoming, Candidate candidate) {
        return incoming.type() != candidate.customer().profile().type();
    }

    private static boolean contradicts(Cleaned incoming, Profile known) {
        return incoming.type() != known.type()
                || differs(incoming, known, Field.ID_CARD)
                || differs(incoming, known, Field.USCC);
    }

    private static boolean differs(Cleaned incoming, Profile known, Field field) {
        var theirs = known.all(field);
        return incoming.value(field).isPresent()
                && !theirs.isEmpty()
                && theirs.stream().noneMatch(v -> incoming.all(field).contains(v.value()));
    }
}
