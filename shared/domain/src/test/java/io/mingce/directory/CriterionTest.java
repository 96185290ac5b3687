package io.mingce.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerStatus;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.rfm.RfmSegment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

class CriterionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static Stream<Arguments> read() {
        return Stream.of(
                Arguments.of(Criterion.PHONE, "139 1234 5678", phone("+8613912345678")),
                Arguments.of(Criterion.PHONE, "１３９１２３４５６７８", phone("+8613912345678")),
                Arguments.of(
                        Criterion.EMAIL,
                        " Mingyue@Example.COM ",
                        new Term.Identified(Field.EMAIL, "mingyue@example.com")),
                Arguments.of(
                        Criterion.ID_CARD,
                        "11010519491231002x",
                        new Term.Identified(Field.ID_CARD, "11010519491231002X")),
                Arguments.of(Criterion.NAME, " 欧阳明月 ", new Term.Named(Set.of("欧阳明月"))),
                Arguments.of(Criterion.NAME, "ANN  LI", new Term.Named(Set.of("ann li"))),
                Arguments.of(Criterion.NAME_PREFIX, "欧阳", new Term.NameBegins("欧阳")),
                Arguments.of(Criterion.NAME_PREFIX, "Sm", new Term.NameBegins("sm")),
                Arguments.of(Criterion.PHONE_LAST_4, " 5678 ", new Term.PhoneEnds("5678")),
                Arguments.of(Criterion.LEVEL, "金卡会员", new Term.OfLevel("gold")),
                Arguments.of(Criterion.LEVEL, "gold", new Term.OfLevel("gold")),
                Arguments.of(Criterion.TYPE, "company", new Term.OfType(CustomerType.COMPANY)),
                Arguments.of(Criterion.INDUSTRY, "农业", new Term.InIndustry("A01")),
                Arguments.of(Criterion.INDUSTRY, "C", new Term.InIndustry("C")),
                Arguments.of(Criterion.PROVINCE, "浙江", new Term.InProvince("浙江省")),
                Arguments.of(Criterion.PROVINCE, "广西", new Term.InProvince("广西壮族自治区")),
                Arguments.of(Criterion.PROVINCE, "California", new Term.InProvince("California")),
                Arguments.of(Criterion.CITY, "杭州", new Term.InCity("杭州市")),
                Arguments.of(Criterion.CITY, "北京", new Term.InCity("北京市")),
                Arguments.of(Criterion.CHANNEL, "crm", new Term.FromChannel("crm")),
                Arguments.of(Criterion.TAG, "vip-2026", new Term.Tagged("vip-2026")),
                Arguments.of(Criterion.TAG, " ＶＩＰ-2026 ", new Term.Tagged("vip-2026")),
                Arguments.of(Criterion.RFM, "at-risk", new Term.Ranked(RfmSegment.AT_RISK)),
                Arguments.of(Criterion.CONSENT, "marketing", new Term.Consented("marketing")),
                Arguments.of(
                        Criterion.STATUS, "archived", new Term.OfStatus(CustomerStatus.ARCHIVED)),
                Arguments.of(Criterion.OWNER, "u-1", new Term.OwnedBy("u-1")));
    }

    private static Term phone(String e164) {
        return new Term.Identified(Field.PHONE, e164);
    }

    /// A search must find what is stored however either was written.
    @ParameterizedTest(name = "{0} of case {index}")
    @MethodSource
    void read(Criterion criterion, String text, Term term) {
        assertThat(criterion.read(text, TODAY)).contains(term);
    }

    @Test
    void everyCriterionIsInTheTable() {
        assertThat(read().map(row -> (Criterion) row.get()[0]).distinct())
                .containsAll(
                        Stream.of(Criterion.values())
                                .filter(criterion -> criterion != Criterion.USCC)
                                .toList());
        assertThat(Criterion.USCC.read("91330106MA00000016", TODAY)).isPresent();
    }

    @ParameterizedTest(name = "{0} of case {index}")
    @CsvSource({
        "PHONE, 12345",
        "EMAIL, mingyue",
        "ID_CARD, 110105194912310021",
        "USCC, 91330106MA00000010",
        "NAME, ---",
        "NAME_PREFIX, 欧",
        "NAME_PREFIX, ' a '",
        "NAME_PREFIX, '% %'",
        "NAME_PREFIX, '--'",
        "PHONE_LAST_4, 567",
        "PHONE_LAST_4, 45678",
        "PHONE_LAST_4, 5a78",
        "LEVEL, purple",
        "TYPE, robot",
        "TYPE, PERSON",
        "INDUSTRY, Z99",
        "PROVINCE, 浙海",
        "PROVINCE, ' '",
        "CITY, 亚特兰蒂斯",
        "CHANNEL, ' '",
        "TAG, ''",
        "TAG, 'high value'",
        "RFM, AT_RISK",
        "RFM, ''",
        "CONSENT, ' '",
        "OWNER, ' '",
        "STATUS, ARCHIVED",
        "STATUS, partly",
    })
    void whatCannotBeAnythingOfTheKindIsRefused(Criterion criterion, String text) {
        assertThat(criterion.read(text, TODAY)).isEmpty();
    }

    /// Whoever logs a query by mistake must not log whom somebody searched for.
    @ParameterizedTest(name = "{0} of case {index}")
    @CsvSource({"PHONE, 13912345678", "NAME, 欧阳明月", "NAME_PREFIX, 欧阳", "PHONE_LAST_4, 5678"})
    void aTermNeverShowsWhomItIsAbout(Criterion criterion, String text) {
        Term term = criterion.read(text, TODAY).orElseThrow();

        assertThat(term.toString()).doesNotContain(text);
    }
}
