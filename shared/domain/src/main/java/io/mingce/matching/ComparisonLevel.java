package io.mingce.matching;

import io.mingce.cleaning.Text;

/// How far two values of one attribute agree, best first within an attribute. `…_MISSING` (a side has no value) bears no
/// weight.
public enum ComparisonLevel {
    NAME_SAME(Attribute.NAME, "姓名相同", "same name"),
    NAME_SOUND(Attribute.NAME, "姓名同音或为拼音", "names sound alike, or one is the pinyin"),
    NAME_SWAPPED(Attribute.NAME, "姓名次序颠倒", "parts of the name in another order"),
    NAME_NEAR(Attribute.NAME, "姓名仅差一字或拼写相近", "names one character apart or similarly spelled"),
    NAME_SPELLING(Attribute.NAME, "外文姓名拼写相近", "similarly spelled names"),
    NAME_GENERATION(
            Attribute.NAME,
            "姓与中间字相同，末字不同",
            "same surname and generation character, other last character"),
    NAME_PART(Attribute.NAME, "姓名只有一部分", "one name is a part or initial of the other"),
    NAME_FITS(Attribute.NAME, "称呼或隐去字的姓名相符", "form of address or masked name fits"),
    NAME_CONTAINS(Attribute.NAME, "企业字号一方包含另一方", "one company name contains the other"),
    NAME_BRAND(Attribute.NAME, "企业字号相同，行业词不同", "same brand, other trade"),
    NAME_TRADE(Attribute.NAME, "企业字号不同，行业词相同", "other brand, same trade"),
    NAME_NICKNAME(Attribute.NAME, "昵称与姓名不符", "nickname does not fit the name"),
    NAME_CLOSE(Attribute.NAME, "两字姓名差一字", "names of two characters, one of which differs"),
    NAME_GIVEN(Attribute.NAME, "外文名相同，姓不同", "same given name, other surname"),
    NAME_FAMILY(Attribute.NAME, "外文姓相同，名不同", "same surname, other given name"),
    NAME_SAME_FAMILY(Attribute.NAME, "同姓不同名", "same surname, other given name"),
    NAME_OTHER(Attribute.NAME, "姓名不同", "different names"),
    NAME_MISSING(Attribute.NAME, "缺少姓名", "no name"),

    PHONE_SAME(Attribute.PHONE, "电话相同", "same phone"),
    PHONE_SHARED(Attribute.PHONE, "电话相同，但多人共用", "same phone, which several people use"),
    PHONE_NEAR(Attribute.PHONE, "电话仅差一位", "phones one digit apart"),
    PHONE_FITS(Attribute.PHONE, "隐去位的电话相符", "masked phone fits"),
    PHONE_OTHER(Attribute.PHONE, "电话不同", "different phones"),

    EMAIL_SAME(Attribute.EMAIL, "邮箱相同", "same e-mail"),
    EMAIL_SHARED(Attribute.EMAIL, "邮箱相同，但多人共用", "same e-mail, which several people use"),
    EMAIL_NEAR(Attribute.EMAIL, "邮箱相近", "similar e-mail"),
    EMAIL_DOMAIN(Attribute.EMAIL, "企业邮箱域名相同", "same company domain"),
    EMAIL_OTHER(Attribute.EMAIL, "邮箱不同", "different e-mails"),

    ID_CARD_SAME(Attribute.ID_CARD, "身份证号相同", "same ID card"),
    ID_CARD_NEAR(Attribute.ID_CARD, "身份证号仅差一位", "ID cards one digit apart"),
    ID_CARD_FITS(Attribute.ID_CARD, "隐去位的身份证号相符", "masked ID card fits"),
    ID_CARD_OTHER(Attribute.ID_CARD, "身份证号不同", "different ID cards"),

    NATIONAL_ID_SAME(Attribute.NATIONAL_ID, "证件号相同", "same document number"),
    NATIONAL_ID_NEAR(Attribute.NATIONAL_ID, "证件号相近", "similar document number"),
    NATIONAL_ID_OTHER(Attribute.NATIONAL_ID, "证件号不同", "different document numbers"),

    BIRTH_DATE_SAME(Attribute.BIRTH_DATE, "出生日期相同", "same birth date"),
    BIRTH_DATE_NEAR(Attribute.BIRTH_DATE, "出生日期相近", "similar birth date"),
    /// Bears no weight.
    BIRTH_DATE_ONE(Attribute.BIRTH_DATE, "只有一方有出生日期", "only one birth date is known"),
    BIRTH_DATE_OTHER(Attribute.BIRTH_DATE, "出生日期不同", "different birth dates"),

    GENDER_SAME(Attribute.GENDER, "性别相同", "same gender"),
    GENDER_OTHER(Attribute.GENDER, "性别不同", "different genders"),

    ADDRESS_SAME(Attribute.ADDRESS, "地址相同到房号", "same address to the room"),
    ADDRESS_MOST(Attribute.ADDRESS, "地址大部分相同", "most of the address the same"),
    ADDRESS_STREET(Attribute.ADDRESS, "小区或街道门牌相同", "same estate or street number"),
    ADDRESS_CITY(Attribute.ADDRESS, "同城", "same city"),
    ADDRESS_OTHER(Attribute.ADDRESS, "地址不同", "different addresses"),

    USCC_SAME(Attribute.USCC, "统一社会信用代码相同", "same credit code"),
    USCC_NEAR(Attribute.USCC, "统一社会信用代码仅差一位", "credit codes one character apart"),
    USCC_OTHER(Attribute.USCC, "统一社会信用代码不同", "different credit codes"),

    REGION_SAME(Attribute.REGION, "企业名称地区相同", "same region in the company name"),
    REGION_WITHIN(Attribute.REGION, "企业名称地区一方包含另一方", "one region lies within the other"),
    REGION_OTHER(Attribute.REGION, "企业名称地区不同", "different regions"),

    BRANCH_SAME(Attribute.BRANCH, "同一分支机构", "same branch"),
    BRANCH_UNKNOWN(Attribute.BRANCH, "一方未写明分支机构", "one name does not say which branch"),
    BRANCH_OTHER(Attribute.BRANCH, "分支机构不同", "different branches"),

    CONTACT_SAME(Attribute.CONTACT, "联系人相同", "same contact"),
    CONTACT_NEAR(Attribute.CONTACT, "联系人相近", "similar contact"),
    CONTACT_OTHER(Attribute.CONTACT, "联系人不同", "different contacts");

    private final Attribute attribute;
    private final Text text;

    ComparisonLevel(Attribute attribute, String zh, String en) {
        this.attribute = attribute;
        this.text = new Text(zh, en);
    }

    public Attribute attribute() {
        return attribute;
    }

    /// For people who review.
    public Text text() {
        return text;
    }
}
