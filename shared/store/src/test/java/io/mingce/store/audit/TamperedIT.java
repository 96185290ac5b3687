package io.mingce.store.audit;

import static io.mingce.memory.contract.Accesses.MORNING;
import static io.mingce.memory.contract.Accesses.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.AnchorDays;
import io.mingce.audit.AuditDay;
import io.mingce.audit.Fault;
import io.mingce.audit.VerifyAudit;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.crac.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whatever attribute of whatever item somebody changes in the table, it shows.
class TamperedIT {

    private static final AuditDay DAY = AuditDay.of(MORNING);

    private final Tables tables = Tables.create(Engine.client());
    private final DynamoDbAuditChains chains =
            new DynamoDbAuditChains(Engine.client(), tables.ledger());
    private final DynamoDbAuditAnchors anchors =
            new DynamoDbAuditAnchors(Engine.client(), tables.ledger());

    @BeforeEach
    void aDayThatIsAnchored() {
        var trail =
                DynamoDbAuditTrail.of(Engine.client(), tables.ledger(), Core.getGlobalContext());
        IntStream.range(0, 3).forEach(i -> trail.note(read(i)));
        new AnchorDays(chains, anchors, () -> DAY.end().plus(Duration.ofHours(2))).anchor();
        assertThat(faults()).isEmpty();
    }

    static Stream<String> attributes() {
        return LinkItem.SECRECY.keySet().stream()
                .filter(name -> !name.equals("id") && !name.equals("at"));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void anAttributeOfALinkAltered(String attribute) {
        var item = new HashMap<>(link(1));
        item.merge(attribute, AttributeValue.fromS("another"), TamperedIT::altered);
        put(item);

        assertThat(faults()).contains("link-altered");
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void anAttributeOfALinkTakenAwayOrAdded(String attribute) {
        var item = new HashMap<>(link(1));
        if (item.remove(attribute) == null) {
            item.put(attribute, AttributeValue.fromS("more"));
        }
        put(item);

        assertThat(faults()).contains("link-altered");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void aLinkRemoved(int number) {
        remove(link(number));

        assertThat(faults()).isNotEmpty();
    }

    @Test
    void aChainTakenFromTheListOfItsDayIsCheckedAllTheSame() {
        String chain = chains.of(DAY).first().name();
        var second = link(1);
        remove(
                Map.of(
                        "id", PointerItem.partition(DAY),
                        "at", AttributeValue.fromS(chain)));
        assertThat(faults()).isEmpty();

        remove(second);

        assertThat(faults()).contains("link-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "heads, anchor-altered",
        "previous, anchor-altered",
        "hash, anchor-altered",
    })
    void anAnchorAltered(String attribute, String fault) {
        var item = new HashMap<>(AnchorItem.of(anchors.latest().orElseThrow()));
        item.merge(attribute, AttributeValue.fromS("0"), TamperedIT::altered);
        put(item);

        assertThat(faults()).contains(fault);
    }

    private List<String> faults() {
        return new VerifyAudit(chains, anchors, () -> DAY.end().plus(Duration.ofHours(3)))
                .verify(DAY).faults().stream().map(Fault::kind).map(Fault.Kind::key).toList();
    }

    private static AttributeValue altered(AttributeValue before, AttributeValue other) {
        return switch (before.type()) {
            case N -> AttributeValue.fromN("1");
            case S -> AttributeValue.fromS(before.s() + other.s());
            default -> AttributeValue.fromL(List.of(other));
        };
    }

    private Map<String, AttributeValue> link(int number) {
        return LinkItem.of(
                chains.links(chains.of(DAY).first(), number, 1).getFirst().link().orElseThrow());
    }

    private void put(Map<String, AttributeValue> item) {
        Engine.client().putItem(p -> p.tableName(tables.ledger()).item(item));
    }

    private void remove(Map<String, AttributeValue> item) {
        Engine.client().deleteItem(d -> d.tableName(tables.ledger()).key(LinkItem.key(item)));
    }
}
