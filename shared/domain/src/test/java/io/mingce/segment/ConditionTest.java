package io.mingce.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerType;
import io.mingce.directory.Criterion;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DayRange;
import io.mingce.directory.Term;
import io.mingce.rfm.RfmSegment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class ConditionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Condition read(Map<String, List<String>> all, Map<String, List<String>> none) {
        assertThat(Condition.read(all, none, TODAY)).isInstanceOf(Condition.Read.class);
        return ((Condition.Read) Condition.read(all, none, TODAY)).condition();
    }

    private static List<Condition.Fault> faults(
            Map<String, List<String>> all, Map<String, List<String>> none) {
        assertThat(Condition.read(all, none, TODAY)).isInstanceOf(Condition.Refused.class);
        return ((Condition.Refused) Condition.read(all, none, TODAY)).faults();
    }

    private static DayRange last(int days) {
        return new DayRange(Optional.of(TODAY.minusDays(days - 1)), Optional.of(TODAY));
    }

    @Test
    void everyMemberMustFitAnyOfItsValuesAndNoneOfTheOthers() {
        Condition condition =
                read(
                        Map.of(
                                "tag", List.of("high-value"),
                                "level", List.of("vip", "svip"),
                                "province", List.of("浙江"),
                                "rfm", List.of("champions"),
                                "activeWithinDays", List.of("90")),
                        Map.of(
                                "tag", List.of("complaint-risk", "churn-risk"),
                                "createdWithinDays", List.of("1")));

        assertThat(condition.query(TODAY))
                .isEqualTo(
                        new CustomerQuery(
                                List.of(
                                        new Term.AnyOf(
                                                List.of(
                                                        new Term.OfLevel("vip"),
                                                        new Term.OfLevel("svip"))),
                                        new Term.InProvince("浙江省"),
                                        new Term.Tagged("high-value"),
                                        new Term.Ranked(RfmSegment.CHAMPIONS),
                                        new Term.Active(last(90)),
                                        new Term.Not(
                                                new Term.AnyOf(
                                                        List.of(
                                                                new Term.Tagged("complaint-risk"),
                                                                new Term.Tagged("churn-risk")))),
                                        new Term.Not(new Term.Created(last(1))))));
        assertThat(condition.all().get(Member.PROVINCE)).containsExactly("浙江");
    }

    /// A definition is data of the business: no erasure would find a person in it.
    @ParameterizedTest(name = "refuses {0}")
    @CsvSource({
        "phone, 13912345678",
        "email, mingyue@example.com",
        "idCard, 11010519491231002X",
        "uscc, 91330106MA00000016",
        "name, 欧阳明月",
        "namePrefix, 欧阳",
        "phoneLast4, 5678",
    })
    void whatIdentifiesSomebodyIsNoMember(String member, String value) {
        assertThat(Criterion.values()).extracting(Criterion::key).contains(member);
        assertThat(faults(Map.of(member, List.of(value)), Map.of()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.member()).isEqualTo(member);
                    assertThat(fault.toString()).doesNotContain(value);
                });
    }

    /// A segment holds who is not in the archive, whatever its condition.
    @Test
    void everyOtherCriterionButTheStatusIsAMember() {
        assertThat(Stream.of(Member.values()).filter(member -> !member.number()))
                .extracting(Member::key)
                .doesNotContain(Criterion.STATUS.key())
                .hasSize(Criterion.values().length - 8);
    }

    @ParameterizedTest(name = "refuses {0} = {1}")
    @CsvSource({
        "level, purple",
        "rfm, best",
        "type, robot",
        "industry, Z99",
        "province, 浙海",
        "city, 亚特兰蒂斯",
        "tag, 'high value'",
        "channel, ' '",
        "consent, ''",
        "owner, ''",
        "activeWithinDays, 0",
        "activeWithinDays, -1",
        "activeWithinDays, 1.5",
        "activeWithinDays, 10000",
        "createdWithinDays, soon",
        "color, red",
        "'', red",
    })
    void whatCannotBeNamesTheMember(String member, String value) {
        assertThat(faults(Map.of(), Map.of(member, List.of("vip", value))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.member()).isEqualTo("not." + member);
                    assertThat(fault.message().zh()).isNotBlank();
                    assertThat(fault.message().en()).isNotBlank();
                });
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        assertThat(
                        faults(
                                Map.of("level", List.of("purple"), "color", List.of("red")),
                                Map.of("tag", List.of())))
                .extracting(Condition.Fault::member)
                .containsExactlyInAnyOrder("level", "color", "not.tag");
    }

    @Test
    void neitherNothingNorTooMuchIsACondition() {
        assertThat(faults(Map.of(), Map.of())).hasSize(1);
        assertThat(faults(Map.of("tag", Collections.nCopies(101, "a")), Map.of())).hasSize(1);
        read(Map.of("tag", Collections.nCopies(100, "a")), Map.of());
        assertThat(faults(Map.of("tag", List.of("a".repeat(5_000))), Map.of())).hasSize(1);
        assertThat(faults(Map.of("x".repeat(5_000), List.of("a")), Map.of()).getFirst().member())
                .hasSize(100);
        assertThat(faults(Map.of("activeWithinDays", List.of("1", "2")), Map.of())).hasSize(1);
    }

    @Test
    void onlyExclusionsAreAConditionToo() {
        assertThat(read(Map.of(), Map.of("type", List.of("company"))).query(TODAY).terms())
                .containsExactly(new Term.Not(new Term.OfType(CustomerType.COMPANY)));
    }
}
