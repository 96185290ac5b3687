package io.mingce.imports.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class HeaderTest {

    @ParameterizedTest
    @CsvSource({
        "手机号码, PHONE",
        "' 手机 号码 ', PHONE",
        "手機號碼, PHONE",
        "ＰＨＯＮＥ, PHONE",
        "Phone-Number:, PHONE",
        "*手机（必填）, PHONE",
        "手机号【11位】, PHONE",
        "手机 Mobile, PHONE",
        "Email/邮箱, EMAIL",
        "跟进人 Email, ?",
        "微信ID, ?",
        "E-mail, EMAIL",
        "given_name, FIRST_NAME",
        "统一社会信用代码, USCC",
        "出生日期(YYYY-MM-DD), BIRTH_DATE",
        "Mailing State/Province, PROVINCE",
        "序号, ?",
        "'', ?",
        "【修正】原因, remark"
    })
    void understandsAWordHoweverItIsWritten(String text, String use) {
        assertThat(uses(text)).isEqualTo(use);
    }

    /// One header row, cells by `/`, and what each of its cells feeds.
    @ParameterizedTest
    @CsvSource({
        "客户姓名/收货人/收货人手机, NAME|repeats NAME|PHONE",
        "会员昵称/收货人, NICKNAME|NAME",
        "公司名称/联系人/电话, COMPANY|CONTACT|PHONE",
        "客户名称/联系人, NAME|CONTACT",
        "联系人/联系电话, NAME|PHONE",
        "First Name/Last Name/Contact, FIRST_NAME|LAST_NAME|CONTACT",
        "id/会员ID/name, repeats EXTERNAL_ID|EXTERNAL_ID|NAME",
        "id/name, EXTERNAL_ID|NAME",
        "姓名/姓名/手机/手机, NAME|repeats NAME|PHONE|PHONE",
        "渠道/来源/姓名, repeats SOURCE|SOURCE|NAME",
        "street_number/address_1/address_2, ADDRESS|ADDRESS|ADDRESS",
        "地址/收货地址/门牌号, ADDRESS|repeats ADDRESS|ADDRESS",
        "更新时间/创建时间/付款时间, repeats RECORDED_AT|RECORDED_AT|repeats RECORDED_AT"
    })
    void decidesOverTheWholeRow(String row, String uses) {
        assertThat(uses(row.split("/", -1))).isEqualTo(uses);
    }

    @Test
    void believesAPersonMoreThanAnyWord() {
        var mapping =
                new Mapping(
                        Map.of("拓展字段 1", Column.PHONE, "姓名", Column.CONTACT, "代号", Column.NAME));
        Header header = Header.of(List.of("拓展字段1", "姓名", "名称", "代号"), mapping);
        assertThat(told(header)).isEqualTo("PHONE|CONTACT|repeats NAME|NAME");
        assertThat(header.repeats()).extracting(HeaderColumn::index).containsExactly(2);
    }

    @Test
    void takesTheTextsOfARowUntouchedWithoutBlankOnes() {
        Header header = Header.of(List.of("姓名", "手机", "备用手机", "邮箱", "foo"), Mapping.NONE);
        var raw = header.toRaw(List.of(" 李示例 ", "1", "2", "\u3000", "x"));
        assertThat(raw.texts())
                .isEqualTo(Map.of(Column.NAME, List.of(" 李示例 "), Column.PHONE, List.of("1", "2")));
        assertThat(header.textOf(Column.PHONE)).contains("手机");
    }

    @ParameterizedTest
    @CsvSource({
        "姓名/金额, true",
        "手机, true",
        "Email, true",
        "公司, true",
        "金额/备注, false",
        "foo, false",
        "客户编号, false"
    })
    void isUsableOnlyIfACustomerCouldBeRecognised(String row, boolean usable) {
        assertThat(Header.of(List.of(row.split("/", -1)), Mapping.NONE).usable()).isEqualTo(usable);
    }

    @Test
    void knowsMoreThanAThousandWords() {
        assertThat(Words.ALL).hasSizeGreaterThan(1_000);
        assertThat(Words.ALL.values()).extracting(Claim::column).contains(Column.values());
    }

    private static String uses(String... texts) {
        return told(Header.of(List.of(texts), Mapping.NONE));
    }

    private static String told(Header header) {
        return header.columns().stream()
                .map(column ->
                        switch (column.use()) {
                            case Use.Feeds(Column to) -> to.toString();
                            case Use.Repeats(Column to) -> "repeats " + to;
                            case Use.Remark _ -> "remark";
                            case Use.Unrecognised _ -> "?";
                        })
                .collect(Collectors.joining("|"));
    }
}
