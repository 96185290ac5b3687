package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

class CleanerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void makesAPersonOfAnUntidyRow() {
        Cleaned cleaned =
                clean(
                        Column.NAME, "张  晓明",
                        Column.PHONE, "138-1234-5678",
                        Column.EMAIL, "LIN@EXAMPLE.COM",
                        Column.GENDER, "先生",
                        Column.BIRTH_DATE, "1988/3/5",
                        Column.ADDRESS, "河北保定市竞秀区湖北路１１９号",
                        Column.LEVEL, "金卡会员",
                        Column.SOURCE, "Trade Show",
                        Column.AMOUNT, "¥1,234.50",
                        Column.RECORDED_AT, "2024/03/05 10:30",
                        Column.EXTERNAL_ID, " K1 ",
                        Column.NOTE, "老客户\n需回访");

        assertThat(cleaned.type()).isEqualTo(CustomerType.PERSON);
        assertThat(cleaned.values())
                .containsOnly(
                        Map.entry(Field.NAME, List.of("张晓明")),
                        Map.entry(Field.PHONE, List.of("+8613812345678")),
                        Map.entry(Field.EMAIL, List.of("lin@example.com")),
                        Map.entry(Field.GENDER, List.of("male")),
                        Map.entry(Field.BIRTH_DATE, List.of("1988-03-05")),
                        Map.entry(
                                Field.ADDRESS,
                                List.of(
                                        new PostalAddress("河北省", "保定市", "竞秀区", "湖北路119号")
                                                .canonical())),
                        Map.entry(Field.LEVEL, List.of("gold")),
                        Map.entry(Field.SOURCE, List.of("fair")),
                        Map.entry(Field.NOTE, List.of("老客户\n需回访")));
        assertThat(cleaned.amount()).contains(new BigDecimal("1234.50"));
        assertThat(cleaned.recordedAt()).contains(LocalDateTime.of(2024, 3, 5, 10, 30));
        assertThat(cleaned.externalId()).contains("K1");
        assertThat(cleaned.findings())
                .extracting(Finding::severity)
                .containsOnly(Severity.CORRECTED);
        assertThat(cleaned.findings()).extracting(Finding::column).isSorted();
    }

    @Test
    void aCompanyKeepsThePersonOfTheNameColumnAsContact() {
        Cleaned cleaned =
                clean(Column.COMPANY, "莫曲(北京)科技有限公司", Column.NAME, "王先生", Column.CONTACT, "张晓明");

        assertThat(cleaned.type()).isEqualTo(CustomerType.COMPANY);
        assertThat(cleaned.all(Field.NAME)).containsExactly("莫曲（北京）科技有限公司");
        assertThat(cleaned.all(Field.CONTACT)).containsExactly("张晓明");
        assertThat(cleaned.evidence()).containsEntry(Field.CONTACT, List.of("王先生"));
    }

    @Test
    void aNameThatCanOnlyBeACompanyMakesOne() {
        assertThat(clean(Column.NAME, "莫曲科技有限公司").type()).isEqualTo(CustomerType.COMPANY);
        assertThat(clean(Column.NAME, "张晓明", Column.USCC, "91350100M000100Y43").type())
                .isEqualTo(CustomerType.COMPANY);
        assertThat(clean(Column.NAME, "张晓明").type()).isEqualTo(CustomerType.PERSON);
    }

    @Test
    void whatTheRecordSaysOfTheTypeWins() {
        Cleaned company = clean(Column.TYPE, "企业", Column.NAME, "莫曲");
        Cleaned person = clean(Column.TYPE, "个人", Column.NAME, "张晓明", Column.COMPANY, "莫曲科技有限公司");

        assertThat(company.type()).isEqualTo(CustomerType.COMPANY);
        assertThat(person.type()).isEqualTo(CustomerType.PERSON);
        assertThat(rules(person)).containsExactly("company.ofPerson");
        assertThat(rules(clean(Column.TYPE, "外星", Column.NAME, "张晓明")))
                .containsExactly("type.unknown");
    }

    @Test
    void aCompanysNameBesideTheWordPersonIsKeptAndFlagged() {
        Cleaned cleaned = clean(Column.TYPE, "个人", Column.NAME, "莫曲科技有限公司");

        assertThat(cleaned.all(Field.NAME)).containsExactly("莫曲科技有限公司");
        assertThat(rules(cleaned)).containsExactly("name.unusual");
    }

    @Test
    void oneColumnMayHoldEitherIdentityNumber() {
        assertThat(
                        clean(Column.NAME, "张晓明", Column.ID_NUMBER, "11010519491231002X")
                                .all(Field.ID_CARD))
                .containsExactly("11010519491231002X");
        assertThat(clean(Column.NAME, "莫曲", Column.ID_NUMBER, "91350100M000100Y43").all(Field.USCC))
                .containsExactly("91350100M000100Y43");
    }

    @Test
    void aValidCardDecidesOverBirthDateAndGender() {
        Cleaned conflict =
                clean(
                        Column.NAME, "张晓明",
                        Column.ID_CARD, "11010519491231002X",
                        Column.BIRTH_DATE, "1950-01-01",
                        Column.GENDER, "男");
        Cleaned derived = clean(Column.NAME, "张晓明", Column.ID_CARD, "11010519491231002X");

        assertThat(conflict.value(Field.BIRTH_DATE)).contains("1949-12-31");
        assertThat(conflict.value(Field.GENDER)).contains("female");
        assertThat(rules(conflict)).containsExactly("birthDate.conflict", "gender.conflict");
        assertThat(rules(derived)).containsExactly("birthDate.fromIdCard", "gender.fromIdCard");
    }

    @Test
    void aCardGivenForACompanyIsEvidenceOnly() {
        Cleaned cleaned = clean(Column.COMPANY, "莫曲科技有限公司", Column.ID_CARD, "11010519491231002X");

        assertThat(cleaned.values()).doesNotContainKey(Field.ID_CARD);
        assertThat(cleaned.evidence()).containsEntry(Field.ID_CARD, List.of("11010519491231002X"));
        assertThat(rules(cleaned)).containsExactly("idCard.ofContact");
    }

    @Test
    void severalNumbersInOneCellAreTakenApart() {
        Cleaned cleaned =
                clean(
                        Column.NAME,
                        "张晓明",
                        Column.PHONE,
                        "13812345678/010-82345678",
                        Column.EMAIL,
                        "a@example.com;b@example.com");

        assertThat(cleaned.all(Field.PHONE)).containsExactly("+8613812345678", "+861082345678");
        assertThat(cleaned.all(Field.EMAIL)).containsExactly("a@example.com", "b@example.com");
    }

    @Test
    void theCountryTellsHowANumberIsWritten() {
        Cleaned cleaned =
                clean(
                        Column.NAME,
                        "Bo Quist",
                        Column.COUNTRY,
                        "美国",
                        Column.PHONE,
                        "(650) 253-0000",
                        Column.CITY,
                        "Springfield");

        assertThat(cleaned.all(Field.PHONE)).containsExactly("+16502530000");
        assertThat(cleaned.all(Field.ADDRESS))
                .containsExactly(new PostalAddress("", "Springfield", "", "美国").canonical());
    }

    @Test
    void aMistypedDomainStaysAndTheLikelyAddressIsEvidence() {
        Cleaned cleaned = clean(Column.EMAIL, "lin@gmial.com");

        assertThat(cleaned.all(Field.EMAIL)).containsExactly("lin@gmial.com");
        assertThat(cleaned.evidence()).containsEntry(Field.EMAIL, List.of("lin@gmail.com"));
    }

    @Test
    void aRowWithNothingToRecogniseIsUnusable() {
        Cleaned cleaned =
                clean(Column.NAME, "王先生", Column.PHONE, "138****5678", Column.CITY, "保定市");

        assertThat(cleaned.usable()).isFalse();
        assertThat(rules(cleaned)).contains("row.unusable");
        assertThat(rules(clean())).containsExactly("row.unusable");
    }

    @Test
    void nothingIsCutToFit() {
        Cleaned cleaned =
                clean(
                        Column.NAME, "长".repeat(2_000_000),
                        Column.PHONE, "13812345678",
                        Column.ADDRESS, "长".repeat(501),
                        Column.NOTE, "长".repeat(5_001),
                        Column.EMAIL, "a".repeat(301));

        assertThat(cleaned.values()).containsOnlyKeys(Field.PHONE);
        assertThat(rules(cleaned))
                .containsExactly("name.tooLong", "text.tooLong", "address.tooLong", "note.tooLong");
    }

    @Test
    void invisibleCharactersGoWithAFinding() {
        Cleaned cleaned =
                clean(
                        Column.NAME,
                        "张\u0000晓\u200b明",
                        Column.PHONE,
                        "\ufeff13812345678",
                        Column.NOTE,
                        "a\u0000b");

        assertThat(cleaned.all(Field.NAME)).containsExactly("张晓明");
        assertThat(cleaned.all(Field.PHONE)).containsExactly("+8613812345678");
        assertThat(cleaned.all(Field.NOTE)).containsExactly("ab");
        assertThat(rules(cleaned)).containsOnly("text.controlCharacters");
    }

    @Test
    void aNicknameIsANameOnlyWhereItLooksLikeOne() {
        assertThat(clean(Column.NICKNAME, "张晓明", Column.PHONE, "13812345678").all(Field.NAME))
                .containsExactly("张晓明");
        assertThat(clean(Column.NICKNAME, "追风少年88", Column.PHONE, "13812345678").values())
                .doesNotContainKey(Field.NAME);
        assertThat(clean(Column.NICKNAME, "张晓明", Column.NAME, "李明月").all(Field.NAME))
                .containsExactly("李明月");
    }

    @Test
    void aSecondValueOfASingleFieldIsFlagged() {
        var raw = new RawRecord(Map.of(Column.NAME, List.of("张晓明", "李明月", "张晓明")));
        Cleaned cleaned = new Cleaner().clean(raw, TODAY);

        assertThat(cleaned.all(Field.NAME)).containsExactly("张晓明");
        assertThat(rules(cleaned)).containsExactly("value.several");
    }

    @Test
    void negativeAmountsAndPersonalFieldsOfCompaniesAreNotKept() {
        Cleaned cleaned =
                clean(Column.COMPANY, "莫曲科技有限公司", Column.GENDER, "男", Column.AMOUNT, "-1");

        assertThat(cleaned.values()).containsOnlyKeys(Field.NAME);
        assertThat(cleaned.amount()).isEmpty();
        assertThat(rules(cleaned)).containsExactly("type.personalField", "amount.negative");
    }

    private static List<String> rules(Cleaned cleaned) {
        return cleaned.findings().stream().map(finding -> finding.rule().code()).toList();
    }

    private static Cleaned clean(Object... columnsAndTexts) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            texts.put((Column) columnsAndTexts[i], List.of((String) columnsAndTexts[i + 1]));
        }
        return new Cleaner().clean(new RawRecord(texts), TODAY);
    }
}
