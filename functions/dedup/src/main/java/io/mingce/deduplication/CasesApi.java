package io.mingce.deduplication;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.dedup.RuleCase;
import io.mingce.dedup.RuledCase;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Json;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;
import io.mingce.review.ReviewCases.Order;
import io.mingce.review.ReviewCases.Page;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The queue of pairs that a person decides.
final class CasesApi {

    private static final int PAGE = 20;
    private static final int MOST = 100;
    private static final Duration REST = Duration.ofDays(7);

    /// @param verdict `same`, `different` or `later`
    /// @param until when a case put off comes back, ISO 8601 with offset; a week from now where absent
    record Decision(@Nullable String verdict, @Nullable String until) {}

    private final ReviewCases cases;
    private final Customers customers;
    private final RuleCase ruleCase;
    private final InstantSource clock;

    CasesApi(ReviewCases cases, Customers customers, RuleCase ruleCase, InstantSource clock) {
        this.cases = cases;
        this.customers = customers;
        this.ruleCase = ruleCase;
        this.clock = clock;
    }

    /// Open cases by `order` (`score`, the default, or `age`), of one `owner` (`me` = the caller) or all.
    ApiAnswer list(ApiRequest request, Disclosure shown) {
        Map<String, String> query = request.query();
        Page page =
                cases.page(
                        order(query.getOrDefault("order", "score")),
                        Optional.ofNullable(query.get("owner"))
                                .map(owner -> owner.equals("me") ? shown.user() : owner),
                        Optional.ofNullable(query.get("next")),
                        limit(query.getOrDefault("limit", String.valueOf(PAGE))));
        Map<CustomerId, Customer> both = both(page);
        var items = new ArrayList<Map<String, Object>>();
        for (ReviewCase doubt : page.cases()) {
            Customer one = both.get(doubt.id().one());
            Customer other = both.get(doubt.id().other());
            if (one != null
                    && other != null
                    && !one.restricted()
                    && !other.restricted()
                    && !one.id().equals(other.id())) {
                items.add(CaseView.of(doubt, one, other, shown, request.language()));
            }
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("items", items);
        answer.put("next", page.next().orElse(null));
        return ApiAnswer.json(200, answer);
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        ReviewCase doubt =
                cases.find(Refusals.caseId(request.variable("id"))).orElseThrow(Refusals::noCase);
        Map<CustomerId, Customer> found = found(doubt.id(), shown);
        Customer one = present(found, doubt.id().one());
        Customer other = present(found, doubt.id().other());
        return ApiAnswer.json(200, CaseView.whole(doubt, one, other, shown, request.language()));
    }

    ApiAnswer rule(ApiRequest request, Disclosure shown) {
        CaseId id = Refusals.caseId(request.variable("id"));
        Supplier<RuledCase> ruling = ruling(id, Json.read(request.body(), Decision.class), shown);
        found(id, shown);
        return answer(ruling.get(), shown);
    }

    /// What is to be done, as soon as it is known to be about a case that is there for the caller.
    private Supplier<RuledCase> ruling(CaseId id, Decision decision, Disclosure shown) {
        String verdict = decision.verdict() == null ? "" : decision.verdict();
        return switch (verdict) {
            case "same" -> () -> ruleCase.same(id, shown.user());
            case "different" -> () -> ruleCase.different(id, shown.user());
            case "later" -> {
                Instant until = until(decision);
                yield () -> ruleCase.later(id, until, shown.user());
            }
            default ->
                    throw Refusals.invalid(
                            "verdict",
                            "请填写 same、different 或 later",
                            "give same, different or later");
        };
    }

    /// Both customers of a case, as far as they are there. A case is there for those who may know of both.
    private Map<CustomerId, Customer> found(CaseId id, Disclosure shown) {
        Map<CustomerId, Customer> found = customers.find(Set.of(id.one(), id.other()));
        if (!found.values().stream().allMatch(shown::covers)) {
            throw Refusals.noCase();
        }
        return found;
    }

    private static ApiAnswer answer(RuledCase outcome, Disclosure shown) {
        return switch (outcome) {
            case RuledCase.Ruled(ReviewCase ruled) -> ruling(ruled, shown);
            case RuledCase.Rests(ReviewCase resting) -> ruling(resting, shown);
            case RuledCase.DecidedBefore(ReviewCase before) ->
                    throw Refusals.conflict(
                            "已有人处理过：" + CaseView.status(before),
                            "somebody has decided it already: " + CaseView.status(before));
            case RuledCase.OfTwoTypes _ -> throw Refusals.ofTwoTypes();
            case RuledCase.Unknown _ -> throw Refusals.noCase();
        };
    }

    private static ApiAnswer ruling(ReviewCase doubt, Disclosure shown) {
        shown.changed(doubt.id().one(), List.of("ruling"));
        shown.changed(doubt.id().other(), List.of("ruling"));
        return ApiAnswer.json(200, CaseView.ruling(doubt));
    }

    private Instant until(Decision decision) {
        String text = decision.until();
        if (text == null) {
            return clock.instant().plus(REST);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw Refusals.invalid(
                    "until",
                    "请填写带时区的时间，如 2026-12-01T09:00:00+08:00",
                    "give a time with its offset, such as 2026-12-01T09:00:00+08:00");
        }
    }

    private Map<CustomerId, Customer> both(Page page) {
        var ids = new HashSet<CustomerId>();
        page.cases().forEach(c -> ids.addAll(Set.of(c.id().one(), c.id().other())));
        return ids.isEmpty() ? Map.of() : customers.find(ids);
    }

    private static Customer present(Map<CustomerId, Customer> found, CustomerId id) {
        Customer customer = found.get(id);
        if (customer == null) {
            throw Refusals.gone(id);
        }
        return customer;
    }

    private static Order order(String text) {
        return switch (text) {
            case "score" -> Order.SCORE;
            case "age" -> Order.AGE;
            default -> throw Refusals.invalid("order", "请填写 score 或 age", "give score or age");
        };
    }

    private static int limit(String text) {
        if (!text.matches("\\d{1,3}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > MOST) {
            throw Refusals.invalid("limit", "请填写 1–100 的数字", "give a number from 1 to 100");
        }
        return Integer.parseInt(text);
    }
}
