package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.Set;

class BlockingKeysTest {

    private static final String PHONE = "13712345678";

    @Test
    void aPersonWithNamePhoneAndMailboxHasFourKeys() {
        assertThat(of("NAME=王海涛;PHONE=13712345678;EMAIL=haitao1977@qq.com")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "haitao1977@qq.com, haitao1977@qq.con, true",
        "haitao1977@qq.com, haitao1977@163.com, true",
        "li77@qq.com, li77@163.com, false",
        "service1@alpha.cn, service1@beta.cn, false",
    })
    void aLongMailboxIsLookedUpWhateverItsHost(String a, String b, boolean meet) {
        assertThat(meet(of("EMAIL=" + a), of("EMAIL=" + b))).isEqualTo(meet);
    }

    @Test
    void anyWrongDigitLeavesAKeyOfNameAndPhone() {
        for (String wrong : neighbours()) {
            assertThat(meet(of("NAME=王海涛;PHONE=" + PHONE), of("NAME=王海涛;PHONE=" + wrong)))
                    .as(wrong)
                    .isTrue();
        }
    }

    @Test
    void whoHasANameAndWhoHasNoneFindEachOtherByAnyWrongDigit() {
        MatchProfile named = profile("NAME=王海涛;PHONE=" + PHONE);
        for (String wrong : neighbours()) {
            MatchProfile nameless = profile("PHONE=" + wrong);
            assertThat(meet(BlockingKeys.sought(named), BlockingKeys.of(nameless)))
                    .as("%s waits", wrong)
                    .isTrue();
            assertThat(meet(BlockingKeys.sought(nameless), BlockingKeys.of(named)))
                    .as("%s comes later", wrong)
                    .isTrue();
        }
    }

    @Test
    void whoHasANameStoresNoPiecesOfThePhone() {
        assertThat(of("NAME=王海涛;PHONE=" + PHONE))
                .extracting(BlockingKey::kind)
                .doesNotContain(BlockingKey.Kind.PHONE_PIECE);
        assertThat(of("NAME=王先生;PHONE=" + PHONE)).hasSize(4);
    }

    @Test
    void allNeighboursFitIntoOneRequest() {
        assertThat(BlockingKeys.sought(profile("PHONE=" + PHONE))).hasSizeLessThan(95);
    }

    private static Set<String> neighbours() {
        var neighbours = new java.util.TreeSet<String>();
        for (int at = 3; at < PHONE.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                neighbours.add(PHONE.substring(0, at) + digit + PHONE.substring(at + 1));
            }
            if (at + 1 < PHONE.length()) {
                neighbours.add(
                        PHONE.substring(0, at)
                                + PHONE.charAt(at + 1)
                                + PHONE.charAt(at)
                                + PHONE.substring(at + 2));
            }
        }
        neighbours.remove(PHONE);
        return neighbours;
    }

    private static boolean meet(Set<BlockingKey> a, Set<BlockingKey> b) {
        return !Collections.disjoint(a, b);
    }

    private static Set<BlockingKey> of(String record) {
        return BlockingKeys.of(profile(record));
    }

    private static MatchProfile profile(String record) {
        return ARecord.of(record).profile();
    }
}
