package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class BulkMatchingTest {

    @Test
    void aChainOfRecordsIsOneCustomer() {
        BulkMatching.Result result =
                run(
                        "NAME=王海涛;PHONE=13712345678",
                        "NAME=王海涛;PHONE=13712345678;EMAIL=haitao77@qq.com",
                        "NAME=王海涛;EMAIL=haitao77@qq.com;PHONE=15187654321",
                        "NAME=王先生;PHONE=15187654321");
        assertThat(result.groups()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void nothingBetweenJoinsTwoIdCards() {
        BulkMatching.Result result =
                run(
                        "NAME=王海涛;PHONE=13712345678;ID_CARD=11010519491231002X",
                        "NAME=王海涛;PHONE=13712345678",
                        "NAME=王海涛;PHONE=13712345678;ID_CARD=440524188001010014");
        assertThat(result.groups().get(0)).isNotEqualTo(result.groups().get(2));
    }

    @Test
    void anOrderOnAFamilysPhoneMergesNobody() {
        BulkMatching.Result result =
                run(
                        "NAME=王海涛;PHONE=13712345678",
                        "NAME=李晓芳;PHONE=13712345678",
                        "PHONE=13712345678");
        assertThat(result.groups()).containsExactly(0, 1, 2);
        assertThat(result.open()).isNotEmpty();
    }

    @Test
    void anOrderBelongsToTheHolderWhoUsesThePhoneMost() {
        BulkMatching.Result result =
                run(
                        "NAME=王海涛;PHONE=13712345678",
                        "NAME=王海涛;PHONE=13712345678;EMAIL=haitao77@qq.com",
                        "NAME=王海涛;PHONE=13712345678;GENDER=男",
                        "NAME=王海涛;PHONE=13712345678;BIRTH_DATE=1980-05-03",
                        "NAME=李晓芳;PHONE=13712345678",
                        "PHONE=13712345678");
        assertThat(result.groups()).containsExactly(0, 0, 0, 0, 4, 0);
        assertThat(result.sure()).containsExactly(0, 0, 0, 0, 4, 5);
    }

    @Test
    void anOrderOnAMisreadPhoneBelongsToTheOneNeighbour() {
        assertThat(few("NAME=王海涛;PHONE=13712345678", "PHONE=13712345687").groups())
                .containsExactly(0, 0);
    }

    @Test
    void anOrderBetweenTwoPhonesMergesNobody() {
        BulkMatching.Result result =
                few(
                        "NAME=王海涛;PHONE=13712345678",
                        "NAME=李晓芳;PHONE=13712345674",
                        "PHONE=13712345673");
        assertThat(result.groups()).containsExactly(0, 1, 2);
    }

    @Test
    void amongManyRecordsANeighbouringPhoneSaysTooLittle() {
        assertThat(run("NAME=王海涛;PHONE=13712345678", "PHONE=13712345687").groups())
                .containsExactly(0, 1);
    }

    @Test
    void whatIsMergedWithADoubtIsNotSure() {
        BulkMatching.Result result =
                run(
                        "NAME=王海涛;PHONE=13712345678",
                        "NAME=王海涛;PHONE=13712345678",
                        "PHONE=13712345678");
        assertThat(result.groups()).containsExactly(0, 0, 0);
        assertThat(result.sure()).containsExactly(0, 0, 2);
    }

    @Test
    void tenThousandCustomersWithOnePhoneStayApart() {
        var profiles = new ArrayList<MatchProfile>();
        for (int i = 0; i < 10_000; i++) {
            char first = (char) ('一' + i % 2000 + 100);
            char second = (char) ('一' + i / 2000 * 31 + 5000);
            profiles.add(ARecord.of("NAME=王" + first + second + ";PHONE=13712345678").profile());
        }
        BulkMatching.Result result = run(profiles);
        assertThat(result.genericKeys()).isPositive();
        assertThat(result.groups().stream().distinct().count()).isGreaterThan(9_000);
    }

    private static BulkMatching.Result run(String... records) {
        return run(List.of(records).stream().map(each -> ARecord.of(each).profile()).toList());
    }

    private static BulkMatching.Result few(String... records) {
        List<MatchProfile> profiles =
                List.of(records).stream().map(each -> ARecord.of(each).profile()).toList();
        var matcher = new Matcher(MatchWeights.shipped(), TermFrequencies.of(profiles));
        return BulkMatching.run(profiles, matcher, ARecord.TODAY);
    }

    private static BulkMatching.Result run(List<MatchProfile> profiles) {
        var matcher = new Matcher(MatchWeights.shipped(), TermFrequencies.NONE);
        return BulkMatching.run(profiles, matcher, ARecord.TODAY);
    }
}
