package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagName;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmSegment;
import io.mingce.segment.Condition;
import io.mingce.segment.Member;
import io.mingce.segment.Segment;
import io.mingce.segment.ShippedSegments;
import io.mingce.tagging.Fact;
import io.mingce.tagging.ShippedRules;
import io.mingce.tagging.TagRule;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What ships, as the README shows it; to write the tables anew, see [ReadmeTable].
class DefinitionsTableTest {

    @Test
    void rules() {
        ReadmeTable.holds(
                "rules",
                ReadmeTable.of(
                        List.of("tag", "", "class", "given where"),
                        ShippedRules.all().stream()
                                .map(TagRule.Version::rule)
                                .map(rule ->
                                        List.of(
                                                "`" + rule.name() + "`",
                                                both(rule.label()),
                                                rule.tagClass().key(),
                                                ReadmeTable.code(rule.condition())
                                                        + rule.purpose()
                                                                .map(p -> ", for " + p)
                                                                .orElse("")))));
    }

    /// Orders and interactions have most facts in common; they are shown once.
    @Test
    void facts() {
        Set<String> ofOrders = Fact.all().stream().map(Fact::name).collect(Collectors.toSet());
        ReadmeTable.holds(
                "facts",
                ReadmeTable.of(
                        List.of("fact", "type", "", "for example"),
                        Fact.all().stream()
                                .filter(fact ->
                                        !fact.name().startsWith("interactions.")
                                                || !ofOrders.contains(
                                                        fact.name()
                                                                .replace("interactions", "orders")))
                                .map(fact ->
                                        List.of(
                                                "`" + fact.name() + "`",
                                                fact.type(),
                                                fact.text().en(),
                                                ReadmeTable.code(fact.example())))));
    }

    @Test
    void rfm() {
        ReadmeTable.holds(
                "rfm",
                ReadmeTable.of(
                        List.of("segment", "", "recency", "value", "meaning"),
                        Stream.of(RfmSegment.values())
                                .map(segment ->
                                        List.of(
                                                "`" + segment.key() + "`",
                                                segment.label().zh(),
                                                segment.recency(),
                                                segment.value(),
                                                segment.definition().en()))));
    }

    @Test
    void theReadmeNamesTheShippedBorders() {
        assertThat(Code.read(Template.ROOT.resolve("README.md")).replaceAll("\\s+", " "))
                .contains(
                        "(days %s; orders %s; yuan %s)"
                                .formatted(
                                        listed(Borders.SHIPPED.silent()),
                                        listed(Borders.SHIPPED.orders()),
                                        listed(Borders.SHIPPED.yuan())),
                        "fewer than " + Borders.FEWEST + " customers");
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map("%,d"::formatted).collect(Collectors.joining(", "));
    }

    @Test
    void segments() {
        ReadmeTable.holds(
                "segments",
                ReadmeTable.of(
                        List.of("segment", "", "holds", "for"),
                        ShippedSegments.all().stream()
                                .map(Segment.Version::segment)
                                .map(segment ->
                                        List.of(
                                                "`" + segment.name() + "`",
                                                both(segment.label()),
                                                ReadmeTable.code(condition(segment.condition())),
                                                segment.purpose().orElse("")))));
    }

    @Test
    void shippedSegmentsAskForShippedTagsOnly() {
        Set<String> tags =
                ShippedRules.all().stream()
                        .map(TagRule.Version::rule)
                        .map(TagRule::name)
                        .map(TagName::value)
                        .collect(Collectors.toSet());

        assertThat(ShippedSegments.all())
                .map(version -> version.segment().condition())
                .flatMap(condition ->
                        Stream.of(condition.all(), condition.none())
                                .flatMap(part -> part.getOrDefault(Member.TAG, List.of()).stream())
                                .toList())
                .isNotEmpty()
                .isSubsetOf(tags);
    }

    private static String both(Text text) {
        return text.zh() + ", " + text.en();
    }

    private static String condition(Condition condition) {
        Stream<String> none = values(condition.none()).map(each -> "\"not\":{" + each + "}");
        return Stream.concat(values(condition.all()), none)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Stream<String> values(Map<Member, List<String>> members) {
        return members.entrySet().stream()
                .map(e ->
                        "\"%s\":%s"
                                .formatted(
                                        e.getKey().key(),
                                        e.getKey().number()
                                                ? e.getValue().getFirst()
                                                : e.getValue().stream()
                                                        .map(value -> '"' + value + '"')
                                                        .collect(
                                                                Collectors.joining(
                                                                        ",", "[", "]"))));
    }
}
