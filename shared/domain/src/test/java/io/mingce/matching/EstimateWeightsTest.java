package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingce.cleaning.Column;
import io.mingce.customer.CustomerType;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class EstimateWeightsTest {

    private static final int CUSTOMERS = 5000;
    private static final double OTHER_PHONE = 0.2;
    private static final double OTHER_DAY = 0.1;
    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "涛芳娜敏静丽强磊军洋勇艳杰娟超霞平刚桂英华明兰红玉";

    private static final MatchWeights ESTIMATED = estimate(records(7));

    @Test
    void isTheSameEachTime() {
        assertThat(estimate(records(7)).toText()).isEqualTo(ESTIMATED.toText());
    }

    @Test
    void findsHowOftenThePhoneOfOneCustomerDiffers() {
        MatchWeights.Shares same = shares(ComparisonLevel.PHONE_SAME);
        MatchWeights.Shares other = shares(ComparisonLevel.PHONE_OTHER);
        assertThat(same.m()).isCloseTo(1 - OTHER_PHONE, within(0.06));
        assertThat(other.m()).isCloseTo(OTHER_PHONE, within(0.06));
        assertThat(other.u()).isGreaterThan(0.999);
    }

    @Test
    void findsHowOftenTheBirthDateOfOneCustomerDiffers() {
        assertThat(shares(ComparisonLevel.BIRTH_DATE_OTHER).m()).isCloseTo(OTHER_DAY, within(0.05));
    }

    @Test
    void keepsWhatTheRecordsDoNotShow() {
        assertThat(shares(ComparisonLevel.NATIONAL_ID_SAME))
                .isEqualTo(
                        MatchWeights.shipped()
                                .shares(CustomerType.PERSON)
                                .get(ComparisonLevel.NATIONAL_ID_SAME));
    }

    @Test
    void bearsTooFewRecords() {
        assertThat(estimate(List.of()).version()).isEqualTo("1-estimated");
        assertThat(estimate(records(7).subList(0, 1)).version()).isEqualTo("1-estimated");
    }

    @Test
    void writesAFileThatIsReadAgain() {
        String text = ESTIMATED.toText();
        assertThat(MatchWeights.parse(text.getBytes(StandardCharsets.UTF_8)).toText())
                .isEqualTo(text);
    }

    private static MatchWeights.Shares shares(ComparisonLevel level) {
        return java.util.Objects.requireNonNull(ESTIMATED.shares(CustomerType.PERSON).get(level));
    }

    private static MatchWeights estimate(List<MatchProfile> profiles) {
        return EstimateWeights.of(profiles, MatchWeights.shipped(), ARecord.TODAY);
    }

    /// Each customer twice, by one mailbox; now and then with another phone or birth date.
    private static List<MatchProfile> records(long seed) {
        var random = new Random(seed);
        var records = new ArrayList<MatchProfile>();
        for (int i = 0; i < CUSTOMERS; i++) {
            String name = pick(FAMILIES, random) + pick(GIVEN, random) + pick(GIVEN, random);
            String phone = phone(random);
            String born = born(random);
            records.add(record(name, phone, born, i));
            records.add(
                    record(
                            name,
                            random.nextDouble() < OTHER_PHONE ? phone(random) : phone,
                            random.nextDouble() < OTHER_DAY ? born(random) : born,
                            i));
        }
        Collections.shuffle(records, random);
        return records;
    }

    private static MatchProfile record(String name, String phone, String born, int customer) {
        return ARecord.named(name)
                .phone(phone)
                .with(Column.BIRTH_DATE, born)
                .with(Column.EMAIL, "mailbox" + (10_000 + customer) + "@qq.com")
                .profile();
    }

    private static String phone(Random random) {
        return "137%08d".formatted(random.nextInt(100_000_000));
    }

    private static String born(Random random) {
        return "%d-%02d-%02d"
                .formatted(
                        1950 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String pick(String of, Random random) {
        return Character.toString(of.charAt(random.nextInt(of.length())));
    }
}
