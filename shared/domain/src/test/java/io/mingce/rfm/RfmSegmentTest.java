package io.mingce.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class RfmSegmentTest {

    private static List<Scores> every() {
        var all = new ArrayList<Scores>();
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                for (int m = 1; m <= 5; m++) {
                    all.add(new Scores(r, f, m));
                }
            }
        }
        return all;
    }

    @Test
    void everyScoreIsInOneRowOfTheTableAndInThatSegment() {
        assertThat(every())
                .hasSize(125)
                .allSatisfy(scores ->
                        assertThat(Stream.of(RfmSegment.values()).filter(s -> s.holds(scores)))
                                .containsExactly(scores.segment()));
    }

    @Test
    void noSegmentIsWithoutScores() {
        assertThat(every()).extracting(Scores::segment).contains(RfmSegment.values());
        assertThat(RfmSegment.values()).hasSize(11);
    }

    /// By hand, from the words of the definitions.
    @ParameterizedTest(name = "R {0}, F {1}, M {2}: {3}")
    @CsvSource({
        "5, 5, 5, champions",
        "5, 4, 3, champions",
        "4, 5, 5, loyal",
        "3, 4, 4, loyal",
        "5, 1, 2, potential-loyalists",
        "4, 3, 3, potential-loyalists",
        "5, 1, 1, new",
        "4, 1, 1, promising",
        "3, 3, 3, need-attention",
        "3, 2, 3, need-attention",
        "3, 2, 2, about-to-sleep",
        "3, 1, 1, about-to-sleep",
        "2, 3, 3, at-risk",
        "1, 4, 4, at-risk",
        "2, 5, 5, cannot-lose",
        "1, 5, 4, cannot-lose",
        "2, 2, 2, hibernating",
        "2, 1, 1, hibernating",
        "1, 2, 2, lost",
        "1, 1, 1, lost",
        "1, 1, 5, at-risk",
        "5, 5, 1, potential-loyalists",
    })
    void isWhatTheDefinitionSays(int r, int f, int m, String segment) {
        assertThat(new Scores(r, f, m).segment().key()).isEqualTo(segment);
    }

    @Test
    void keysAreFoundAgainAndNothingElseIs() {
        assertThat(RfmSegment.values())
                .allSatisfy(each -> assertThat(RfmSegment.findByKey(each.key())).contains(each));
        assertThat(RfmSegment.findByKey("CHAMPIONS")).isEmpty();
        assertThat(RfmSegment.values())
                .allSatisfy(each -> {
                    assertThat(each.label().zh()).isNotBlank();
                    assertThat(each.label().en()).isNotBlank();
                    assertThat(each.definition().zh()).isNotBlank();
                    assertThat(each.definition().en()).isNotBlank();
                })
                .extracting(RfmSegment::definition)
                .doesNotHaveDuplicates();
    }
}
