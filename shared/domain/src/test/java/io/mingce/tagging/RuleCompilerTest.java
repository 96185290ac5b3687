package io.mingce.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.tagging.RuleCompiler.Compiled;
import io.mingce.tagging.RuleCompiler.Faulty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RuleCompilerTest {

    private static final RuleCompiler COMPILER = new RuleCompiler();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            quoteCharacter = '\u0000',
            textBlock =
                    """
                    order.count() > 1	1	1	没有“order”	nothing called “order”
                    orders.counted() > 1	1	15	没有“counted”	nothing called “counted”
                    tags.filter(t, t == 'a') == []	1	12	没有“filter”	nothing called “filter”
                    level.matches('a+')	1	14	没有“matches”	nothing called “matches”
                    [1].map(a, [a, a]) == []	1	8	没有“map”	nothing called “map”
                    orders.count > 1	1	7	带括号的方法	takes parentheses
                    orders.count()	1	13	整数	a whole number
                    level	1	1	文字	a text
                    orders.sum()	1	11	小数	a decimal number
                    orders.count() * 2.0 > 1.0	1	16	2.0	2.0
                    orders.sum() == 5	1	14	2.0	2.0
                    orders.within('a').count() > 1	1	14	“within”不能用于	“within” does not take
                    interactions.sum() > 1	1	17	“sum”不能用于	“sum” does not take
                    level + 'a' == 'b'	1	7	“+”不能用于	“+” does not take
                    level == 3	1	7	“==”不能用于	“==” does not take
                    level = 'vip'	1	7	==	==
                    level == 'a' and true	1	14	&&	&&
                    orders.count() >	1	17	结尾	The end
                    orders.count( > 1	1	15	语法错误	Syntax
                    'a	1	1	引号	quotes
                    """)
    void saysWhereAndWhatIsWrong(String rule, int line, int column, String zh, String en) {
        RuleFault fault = faults(rule).getFirst();

        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.message().zh()).contains(zh);
        assertThat(fault.message().en()).contains(en);
    }

    @Test
    void linesAndColumnsAreThoseOfTheText() {
        assertThat(faults("orders.count() > 1 &&\n  level == '😀' && nope == 1"))
                .extracting(RuleFault::line, RuleFault::column)
                .containsExactly(tuple(2, 19));
    }

    @Test
    void tellsOfEveryUnknownName() {
        assertThat(faults("one == 1 && two == 2"))
                .extracting(RuleFault::column)
                .containsExactly(1, 13);
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void refusesWhatAsksForTooMuch(String rule, String en) {
        assertThat(faults(rule).getFirst().message().en()).contains(en);
        assertThat(faults(rule).getFirst().message().zh()).isNotBlank();
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("true || ".repeat(250) + "true", "2,004 characters; 2,000"),
                Arguments.of("(".repeat(300) + "true" + ")".repeat(300), "parentheses"),
                Arguments.of("tags.all(a, tags.all(b, tags.all(c, a == c)))", "nested twice"));
    }

    @Test
    void nestingIsSaidWhereItIs() {
        RuleFault fault =
                faults("true &&\ntags.all(a, tags.all(b, tags.all(c, a == c)))").getFirst();

        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isBetween(25, 34);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / orders.count() > 1",
                "1 % (orders.count() - 0) > 1",
                "tags[7] == 'a'",
                "9223372036854775807 + size(tags) + 9223372036854775807 > 0",
                "int(level) > 1",
                "{'a': 1}[level] == 1",
                LIST + ".all(a, " + LIST + ".all(b, a + b > 0))",
            })
    void anErrorOnTheWayIsAFailureAndNoTag(String rule) {
        assertThat(ask(rule, "-")).isEmpty();
    }

    private static final String TEN = "1,2,3,4,5,6,7,8,9,10,";
    private static final String FIFTY = TEN + TEN + TEN + TEN + TEN;
    private static final String LIST = "[" + FIFTY + FIFTY + FIFTY + "1]";

    @Test
    void whoeverAsksForTooManyEventsIsStopped() {
        String orders =
                IntStream.range(0, 200)
                        .mapToObj(_ -> "order 2026-06-01 1")
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow();
        String ask = "orders.within(9).sum() + ".repeat(8) + "1.0 > 0.0";

        assertThat(ask("[" + FIFTY + "1].all(a, " + ask + ")", orders)).contains(true);
        assertThat(
                        ask(
                                "["
                                        + FIFTY
                                        + FIFTY
                                        + "1].all(a, ["
                                        + FIFTY
                                        + "1].all(b, "
                                        + ask
                                        + "))",
                                orders))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            textBlock =
                    """
                    orders.count() == 3 && orders.of('茶').count() == 1
                    orders.of('TEA').sum() == 30.0 && orders.of('nothing').count() == 0
                    orders.at('pos').sum() == 10.0 && orders.at('shop').count() == 2
                    orders.paid_in('USD').sum() == 20.0 && orders.paid_in('USD').count() == 1 && orders.sum() == 40.0
                    orders.average() == 20.0 && orders.largest() == 30.0 && orders.days() == 3
                    orders.paid_in('EUR').average() == 0.0 && orders.paid_in('EUR').largest() == 0.0
                    orders.first_days() == 29 && orders.last_days() == 9
                    orders.usual_gap() == 10.0 && orders.at('pos').usual_gap() > 90000.0
                    orders.before(9).within(19).count() == 1 && orders.within(19).before(9).count() == 1
                    orders.within(5).before(5).count() == 0 && orders.within(-1).count() == 0
                    orders.within(99999999999).count() == 3 && orders.before(-99999999999).count() == 3
                    orders.silent(8) && !orders.silent(9) && orders.silent(8.9) && orders.at('none').silent(9)
                    orders.at('none').first_days() > 90000 && orders.at('none').last_days() > 90000
                    orders.refunds() == 0 && orders.refunded() == 0.0 && orders.cancelled() == 1
                    interactions.count() == 2 && interactions.by('ticket').count() == 1 && interactions.by('Phone').at('staff').last_days() == 28
                    interactions.days() == 2 && interactions.usual_gap() == 1.0 && interactions.silent(27)
                    level == 'vip' && industry == '' && type == 'person' && gender == 'male' && province == '' && city == ''
                    'marketing' in consents && !('service' in consents) && size(missing) == 0
                    'mine' in tags && tags.exists(t, t.startsWith('mi')) && tags.exists_one(t, t == 'mine')
                    channels == ['crm', 'pos', 'shop', 'staff', 'website']
                    customer.number('employees') == 12.5 && customer.number('none') == 0.0
                    customer.extension('employees') == '12.5' && customer.extension('none') == ''
                    customer.known_for(30) && customer.known_for(-9999999999) && !customer.known_for(9999999999)
                    customer.age_between(36, 36) && !customer.age_between(37, 99) && !customer.age_between(0, 35)
                    customer.age_between(-5, 99999999999) && !customer.age_between(40, 30) && customer.birthday_this_month()
                    """)
    void everyFactCanBeAskedFor(String rule) {
        assertThat(
                        ask(
                                rule,
                                "level vip; gender male; born 1990-06-30; employees 12.5; consent"
                                    + " marketing; withdrawn service; given mine; order 2026-06-01"
                                    + " 30 of Tea; order 2026-06-11 10 at pos of 茶; order"
                                    + " 2026-06-21 20 USD; order 2026-06-22 5 cancelled; ticket"
                                    + " 2026-06-01; phone 2026-06-02"))
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-30, 30, 36, true",
        "2020-07-01, 30, 35, true",
        "2020-07-01, 30, 36, false",
    })
    void aStatedAgeGrows(String stated, int age, int now, boolean is) {
        assertThat(
                        ask(
                                "customer.age_between(%d, %d)".formatted(now, now),
                                "age %d %s".formatted(age, stated)))
                .contains(is);
    }

    @Test
    void ofSomebodyWithoutAgeNothingIsGuessed() {
        assertThat(ask("customer.age_between(0, 150)", "-")).contains(false);
        assertThat(ask("customer.birthday_this_month()", "age 30 2020-06-30")).contains(false);
    }

    private static List<RuleFault> faults(String rule) {
        return COMPILER.compile(rule(rule)) instanceof Faulty(List<RuleFault> faults)
                ? faults
                : List.of();
    }

    private static Optional<Boolean> ask(String rule, String facts) {
        assertThat(faults(rule)).isEmpty();
        ACustomer.Told told = ACustomer.of(facts);
        var gathered = new Facts(told.customer(), told.history(), DAY, ACustomer.ZONE);
        told.customer().tags(DAY).forEach(tag -> gathered.tags().add(tag.name().value()));
        return COMPILER.compile(rule(rule)) instanceof Compiled(CompiledRule compiled)
                ? compiled.holds(gathered)
                : Optional.empty();
    }

    private static TagRule rule(String condition) {
        return new TagRule(
                new TagName("mine"),
                TagClass.CUSTOM,
                new Text("我的", "Mine"),
                condition,
                Optional.empty(),
                true);
    }
}
