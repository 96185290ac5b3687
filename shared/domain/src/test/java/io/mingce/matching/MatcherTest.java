package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.matching.MatchDecision.Different;
import io.mingce.matching.MatchDecision.Maybe;
import io.mingce.matching.MatchDecision.Same;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

/// Rules 1 to 7 of the evidence that a household shares, one table.
class MatcherTest {

    private final Matcher matcher = new Matcher(MatchWeights.shipped(), TermFrequencies.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // two independent agreements
                "NAME=王海涛;PHONE=13712345678 | NAME=王海涛;PHONE=137-1234-5678",
                "NAME=王海涛;PHONE=13712345678 | NAME=王海涛;PHONE=13712345687",
                "NAME=王海涛;EMAIL=haitao77@qq.com | NAME=Haitao Wang;EMAIL=HAITAO77@qq.com",
                "NAME=王海涛;BIRTH_DATE=1980-05-03 | NAME=王海濤;BIRTH_DATE=1980年5月3日",
                "NAME=王海涛;ADDRESS=北京市海淀区学院路9号花园小区3号楼2单元501室 | NAME=王海涛;ADDRESS=北京海淀区花园小区3-2-501",
                // one identity number
                "NAME=王海涛;ID_CARD=11010519491231002X | NAME=王先生;ID_CARD=11010519491231002x",
                // a record without a name belongs to whoever alone holds its phone
                "NAME=王海涛;PHONE=13712345678 | PHONE=13712345678",
                "NAME=王海涛;PHONE=13712345678 | NAME=王先生;PHONE=13712345678",
                // names one character apart with the same birth date
                "NAME=张平燕;PHONE=13712345678;BIRTH_DATE=1980-05-03 |"
                        + " NAME=张平艳丽;PHONE=13712345678;BIRTH_DATE=1980-05-03",
                // companies
                "COMPANY=杭州明光科技有限公司;PHONE=13712345678 | COMPANY=明光（杭州）科技有限公司;PHONE=13712345678",
                "COMPANY=杭州明光科技有限公司 | COMPANY=杭州明光科技有限责任公司",
                "COMPANY=杭州明光科技有限公司;EMAIL=info@mingguang-tech.com |"
                        + " COMPANY=明光科技;EMAIL=info@mingguang-tech.com",
            })
    void merges(String a, String b) {
        assertThat(decide(a, b)).isInstanceOf(Same.class);
        assertThat(decide(b, a)).isInstanceOf(Same.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIFFERENT_ID_CARDS | NAME=王海涛;PHONE=13712345678;ID_CARD=11010519491231002X |"
                        + " NAME=王海涛;PHONE=13712345678;ID_CARD=440524188001010014",
                "DIFFERENT_NAMES | NAME=王海涛;PHONE=13712345678;ADDRESS=学院路9号3号楼501室 |"
                        + " NAME=李晓芳;PHONE=13712345678;ADDRESS=学院路9号3号楼501室",
                "SIBLINGS_NAMES | NAME=张平燕;PHONE=13712345678;GENDER=女 |"
                        + " NAME=张平刚;PHONE=13712345678;GENDER=男",
                "SIBLINGS_NAMES | NAME=张平燕;PHONE=13712345678;BIRTH_DATE=2001-01-05 |"
                        + " NAME=张平丽;PHONE=13712345678;BIRTH_DATE=2004-11-20",
                "DIFFERENT_REGION | COMPANY=杭州明光科技有限公司;PHONE=13712345678 |"
                        + " COMPANY=苏州明光科技有限公司;PHONE=13712345678",
                "DIFFERENT_BRANCH | COMPANY=明光科技有限公司杭州分公司;PHONE=13712345678 |"
                        + " COMPANY=明光科技有限公司苏州分公司;PHONE=13712345678",
            })
    void neverMerges(MatchRule why, String a, String b) {
        assertThat(decide(a, b))
                .isInstanceOfSatisfying(
                        Different.class,
                        different -> {
                            assertThat(different.never()).isTrue();
                            assertThat(different.reasons()).containsExactly(why);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEAR_NAMES_ALONE | NAME=张平燕;PHONE=13712345678 | NAME=张平丽;PHONE=13712345678",
                "NAMELESS_CONTRADICTED | NAME=王海涛;PHONE=13712345678;GENDER=男 |"
                        + " GENDER=女;PHONE=13712345678",
                "NICKNAME_DIFFERS | NAME=王海涛;PHONE=13712345678 | NAME=小芳;PHONE=13712345678",
                "OTHER_BIRTH_DATE | NAME=王海涛;BIRTH_DATE=1950-01-05;ADDRESS=北京市学院路9号3号楼501室 |"
                        + " NAME=王海涛;BIRTH_DATE=1978-11-20;ADDRESS=北京市学院路9号3号楼501室",
                "OTHER_CORE | COMPANY=杭州明光科技有限公司;PHONE=13712345678 |"
                        + " COMPANY=杭州远大贸易有限公司;PHONE=13712345678",
                "PART_OF_CORE | COMPANY=杭州明光科技有限公司 | COMPANY=杭州明光",
                "ONE_AGREEMENT | NAME=王海涛 | NAME=王海涛",
            })
    void asksAPerson(MatchRule why, String a, String b) {
        assertThat(decide(a, b))
                .isInstanceOfSatisfying(
                        Maybe.class, maybe -> assertThat(maybe.reasons()).contains(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_HOLDER | NAME=王海涛;PHONE=13712345678 | PHONE=13712345678",
                "NAMELESS_DOUBT | NAME=王海涛;PHONE=13712345678;GENDER=男 |"
                        + " NAME=王女士;PHONE=13712345678",
                "SIMILAR_NAMES | NAME=王海涛;PHONE=13712345678;EMAIL=haitao77@qq.com |"
                        + " NAME=王海;PHONE=13712345678;EMAIL=other123@163.com",
                "SAME_NAME_CONTRADICTED | NAME=王海涛;PHONE=13712345678;EMAIL=haitao77@qq.com;"
                        + "ADDRESS=杭州市学院路9号3号楼501室 | NAME=王海涛;PHONE=15187654321;"
                        + "EMAIL=other123@163.com;ADDRESS=杭州市学院路9号3号楼501室",
                "NEW_BRAND | COMPANY=杭州明光科技有限公司;PHONE=13712345678;CONTACT=王海涛 |"
                        + " COMPANY=杭州远大科技有限公司;PHONE=13712345678;CONTACT=王海涛",
                "DOUBTFUL_COMPANY | COMPANY=杭州明光科技有限公司;PHONE=13712345678;CONTACT=王海涛 |"
                        + " COMPANY=杭州明光科技有限公司;PHONE=15187654321;CONTACT=李晓芳",
            })
    void mergesWithADoubt(MatchRule why, String a, String b) {
        assertThat(decide(a, b))
                .isInstanceOfSatisfying(
                        Same.class,
                        same -> {
                            assertThat(same.reasons()).contains(why);
                            assertThat(same.sure()).isFalse();
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME=王海涛;PHONE=13712345678 | NAME=王海涛;PHONE=13712345678",
                "NAME=王海涛;PHONE=13712345678;BIRTH_DATE=1980-05-03 | PHONE=13712345678",
                "NAME=王海涛;ID_CARD=11010519491231002X | NAME=王海;ID_CARD=11010519491231002X",
                "COMPANY=杭州明光科技有限公司 | COMPANY=杭州明光科技有限公司",
                "COMPANY=成都明光科技有限公司西安分公司;PHONE=13712345678 |"
                        + " COMPANY=明光（西安）科技有限公司;PHONE=13712345678",
            })
    void mergesWithoutADoubt(String a, String b) {
        assertThat(decide(a, b))
                .isInstanceOfSatisfying(Same.class, same -> assertThat(same.sure()).isTrue());
    }

    @Test
    void neverMergesACompanyWithItsContact() {
        assertThat(
                        decide(
                                "COMPANY=杭州明光科技有限公司;CONTACT=王海涛;PHONE=13712345678",
                                "NAME=王海涛;PHONE=13712345678"))
                .isEqualTo(new Different(0, true, java.util.List.of()));
    }

    @Test
    void doesNotAttachAnythingToAPhoneThatSeveralUse() {
        var shared = new SharedValues(Set.of("+8613712345678"), Set.of(), Set.of());
        MatchProfile named = ARecord.of("NAME=王海涛;PHONE=13712345678").profile();
        MatchProfile nameless = ARecord.of("NAME=王先生;PHONE=13712345678").profile();
        assertThat(matcher.decide(named, nameless, shared)).isInstanceOf(Maybe.class);
        assertThat(matcher.decide(named, named, shared)).isInstanceOf(Same.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME=王 | NAME=王;PHONE=13712345678",
                "NAME=😀 | NAME=😀",
                "NAME=' ' | NAME=王海涛",
                "NAME=一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十 | NAME=王海涛",
                "NAME=* | NAME=***",
                "COMPANY=公司 | COMPANY=有限公司",
                "COMPANY=（） | COMPANY=）（",
                "ADDRESS=号 | ADDRESS=路1号",
                "EMAIL=@ | EMAIL=a@",
            })
    void bearsWhateverPeopleWrite(String a, String b) {
        assertThat(decide(a, b)).isNotInstanceOf(Same.class);
    }

    private MatchDecision decide(String a, String b) {
        return matcher.decide(ARecord.of(a).profile(), ARecord.of(b).profile(), SharedValues.NONE);
    }
}
