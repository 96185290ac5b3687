package io.mingce.store.request;

import static io.mingce.store.table.Items.instant;
import static io.mingce.store.table.Items.maybe;
import static io.mingce.store.table.Items.number;
import static io.mingce.store.table.Items.text;
import static io.mingce.store.table.Items.texts;
import static io.mingce.store.table.Items.value;
import static io.mingce.store.table.Secrecy.PLAIN;
import static io.mingce.store.table.Secrecy.TOKEN;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Token;
import io.mingce.request.Asked;
import io.mingce.request.Asker;
import io.mingce.request.Code;
import io.mingce.request.Law;
import io.mingce.request.LegalClock;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.Refusal;
import io.mingce.request.RequestId;
import io.mingce.request.RequestKind;
import io.mingce.request.RequestState;
import io.mingce.store.table.Secrecy;
import io.mingce.store.table.SortableTime;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A request: `request#<id>` · `request`. `dueShard` is there until it has ended, `nextShard` as long as something is to
/// happen by itself, so that each index holds only what it is asked for.
final class RequestItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY = secrecy();

    /// Places in the indexes, so that no partition bears all requests.
    static final int SHARDS = 4;

    private static final String JOB = "request#";
    private static final String PART = "request";
    private static final Period KEPT = Period.ofYears(3); // PIPL 56.
    private static final Period KEPT_UNPROVED = Period.ofDays(30);

    private RequestItem() {}

    private static Map<String, Secrecy> secrecy() {
        var secrecy = new HashMap<String, Secrecy>();
        List.of(
                        "job",
                        "part",
                        "kind",
                        "state",
                        "asker",
                        "phone",
                        "asked",
                        "law",
                        "language",
                        "receivedAt",
                        "due",
                        "dueShard",
                        "pausedAt",
                        "paused",
                        "extended",
                        "customers",
                        "codeUntil",
                        "codeTries",
                        "verifiedAt",
                        "next",
                        "nextShard",
                        "refusal",
                        "remark",
                        "user",
                        "closedAt",
                        "version",
                        "expires")
                .forEach(name -> secrecy.put(name, PLAIN));
        List.of("contacts", "names", "code").forEach(name -> secrecy.put(name, TOKEN));
        return Map.copyOf(secrecy);
    }

    static Map<String, AttributeValue> key(RequestId id, String part) {
        return Map.of("job", text(JOB + id), "part", text(part));
    }

    static Map<String, AttributeValue> key(RequestId id) {
        return key(id, PART);
    }

    static RequestId id(Map<String, AttributeValue> item) {
        return new RequestId(text(item, "job").substring(JOB.length()));
    }

    static AttributeValue shard(int number) {
        return text("requests#" + number);
    }

    private static AttributeValue shard(RequestId id) {
        return shard(Math.floorMod(id.hashCode(), SHARDS));
    }

    /// The request as it is to be stored, one version on.
    static Map<String, AttributeValue> of(PrivacyRequest request) {
        var item = new HashMap<>(key(request.id()));
        item.put("kind", text(request.kind().key()));
        item.put("state", text(request.state().key()));
        item.put("asker", text(request.asker().key()));
        item.put("law", text(request.law().key()));
        item.put("language", text(request.language()));
        item.put("receivedAt", text(request.receivedAt().toString()));
        item.put("customers", texts(request.customers().stream().map(CustomerId::value).toList()));
        item.put("version", number(request.version() + 1));
        put(request.asked(), item);
        put(request.clock(), item);
        if (!request.state().ended()) {
            item.put("dueShard", shard(request.id()));
        }
        request.code()
                .ifPresent(code -> {
                    item.put("code", text(code.hash().value()));
                    item.put("codeUntil", text(code.until().toString()));
                    item.put("codeTries", number(code.tries()));
                });
        request.next()
                .ifPresent(next -> {
                    item.put("next", text(SortableTime.of(next)));
                    item.put("nextShard", shard(request.id()));
                });
        request.verifiedAt().ifPresent(at -> item.put("verifiedAt", text(at.toString())));
        request.refusal().ifPresent(refusal -> item.put("refusal", text(refusal.key())));
        request.remark().ifPresent(remark -> item.put("remark", text(remark)));
        request.user().ifPresent(user -> item.put("user", text(user)));
        request.closedAt()
                .ifPresent(at -> {
                    item.put("closedAt", text(at.toString()));
                    item.put("expires", number(expires(request, at)));
                });
        return item;
    }

    private static long expires(PrivacyRequest request, Instant closedAt) {
        boolean unproved = request.refusal().filter(Refusal.NOT_VERIFIED::equals).isPresent();
        return closedAt.atZone(ZoneOffset.UTC)
                .plus(unproved ? KEPT_UNPROVED : KEPT)
                .toEpochSecond();
    }

    private static void put(Asked asked, Map<String, AttributeValue> item) {
        item.put("contacts", tokens(asked.contacts()));
        item.put("phone", AttributeValue.fromBool(asked.phone()));
        item.put("names", tokens(asked.names()));
        asked.customer().ifPresent(id -> item.put("asked", text(id.value())));
    }

    private static void put(LegalClock clock, Map<String, AttributeValue> item) {
        item.put("due", text(clock.due().toString()));
        item.put("paused", text(clock.paused().toString()));
        clock.pausedAt().ifPresent(at -> item.put("pausedAt", text(at.toString())));
        clock.extended().ifPresent(at -> item.put("extended", text(at.toString())));
    }

    static PrivacyRequest request(Map<String, AttributeValue> item) {
        return new PrivacyRequest(
                id(item),
                known(RequestKind.values(), RequestKind::key, text(item, "kind")),
                known(RequestState.values(), RequestState::key, text(item, "state")),
                known(Asker.values(), Asker::key, text(item, "asker")),
                new Asked(
                        tokens(texts(item, "contacts")),
                        value(item, "phone").bool(),
                        tokens(texts(item, "names")),
                        maybe(item, "asked", CustomerId::new)),
                known(Law.values(), Law::key, text(item, "law")),
                text(item, "language"),
                instant(item, "receivedAt"),
                new LegalClock(
                        LocalDate.parse(text(item, "due")),
                        maybe(item, "pausedAt", Instant::parse),
                        Duration.parse(text(item, "paused")),
                        maybe(item, "extended", Instant::parse)),
                texts(item, "customers").stream().map(CustomerId::new).collect(toSet()),
                maybe(
                        item,
                        "code",
                        hash ->
                                new Code(
                                        new Token(hash),
                                        instant(item, "codeUntil"),
                                        Math.toIntExact(number(item, "codeTries")))),
                maybe(item, "verifiedAt", Instant::parse),
                maybe(item, "next", Instant::parse),
                maybe(item, "refusal", key -> known(Refusal.values(), Refusal::key, key)),
                maybe(item, "remark", remark -> remark),
                maybe(item, "user", user -> user),
                maybe(item, "closedAt", Instant::parse),
                number(item, "version"));
    }

    private static AttributeValue tokens(Set<Token> tokens) {
        return texts(tokens.stream().map(Token::value).toList());
    }

    private static Set<Token> tokens(Collection<String> texts) {
        return texts.stream().map(Token::new).collect(toSet());
    }

    private static <T> T known(T[] all, java.util.function.Function<T, String> key, String stored) {
        return Arrays.stream(all)
                .filter(each -> key.apply(each).equals(stored))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("written by a newer version: " + stored));
    }
}
