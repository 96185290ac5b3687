package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.cleaning.Text;

import java.util.function.Predicate;

/// What a sum of weights cannot say: names, phones and addresses of one household are no independent witnesses. Each rule
/// looks at the evidence of one pair; those of a person come first, then those of a company.
public enum MatchRule {
    ID_CARD_OF_ANOTHER(
            Effect.HOLD,
            e -> e.has(ID_CARD_SAME) && PersonEvidence.otherName(e) && e.has(BIRTH_DATE_OTHER),
            "身份证号相同，但姓名和出生日期都不同",
            "same ID card, but name and birth date both differ"),
    DIFFERENT_ID_CARDS(
            Effect.NEVER, e -> e.has(ID_CARD_OTHER), "身份证号有效且不同", "valid ID cards that differ"),
    /// Keeps two customers apart only where most pairs of their records say so ([Joining]): one misread name among many
    /// records would else split a customer. Measured on generated persons: recall 0.991 instead of 0.988, at the same
    /// precision. Names in Latin letters that agree by half (the same given name and phone, or the same surname, birth date
    /// and room) are not different, for spelling and marriage change the other half: recall 1.000 instead of 0.990 on
    /// FEBRL 1, at precision 1.
    DIFFERENT_NAMES(
            Effect.NEVER,
            PersonEvidence::differentNames,
            "姓名明显不同，可能为家人或电话换主",
            "clearly different names: family, or a phone with a new owner"),
    DOUBTFUL_NAMES(
            Effect.HOLD,
            PersonEvidence::doubtfulNames,
            "姓名不同，但出生日期和地址相同",
            "different names, but the same birth date and address"),
    SIBLINGS_NAMES(
            Effect.NEVER,
            PersonEvidence::siblings,
            "姓名仅差一字，性别或出生日期不同，可能为兄弟姐妹",
            "names one character apart with another gender or birth date: siblings"),
    /// Looser than a brother or sister would ask for: one character apart is enough with the same phone, or with a phone one
    /// digit away, or with the same room where no phone or mailbox differs. Measured on generated records: of 46 + 24 such
    /// pairs 8 were wrong.
    NEAR_NAMES_ALONE(
            Effect.HOLD,
            PersonEvidence::nearNamesAlone,
            "姓名仅差一字，没有独立的佐证",
            "names one character apart without independent support"),
    NO_FULL_NAME(
            Effect.HOLD,
            PersonEvidence::noNameWithoutContact,
            "缺少完整姓名，且电话、邮箱均不相同",
            "no full name, and neither phone nor e-mail is the same"),
    NICKNAME_DIFFERS(
            Effect.HOLD,
            PersonEvidence::nicknameAlone,
            "昵称与姓名不符",
            "the nickname does not fit the name"),
    NAMELESS_CONTRADICTED(
            Effect.HOLD,
            PersonEvidence::namelessContradicted,
            "缺少完整姓名，且性别、生日或邮箱不符",
            "no full name, and gender, birth date or e-mail differ"),
    OTHER_BIRTH_DATE(
            Effect.HOLD,
            PersonEvidence::otherBirthDate,
            "姓名相同但出生日期不同，电话、邮箱均不相同",
            "same name, but another birth date and neither phone nor e-mail the same"),
    HOMONYMS(
            Effect.NEVER,
            PersonEvidence::homonyms,
            "姓名同音，出生日期不同",
            "names that only sound alike, and different birth dates"),
    /// A record without a name still joins one of several holders where that one has three records more under the contact
    /// than any other, or agrees in more than the contact. With one record more it is a toss: 72 pairs right, 68 wrong.
    SHARED_CONTACT(
            Effect.HOLD,
            PersonEvidence::sharedContactOnly,
            "缺少完整姓名，电话或邮箱多人共用",
            "no full name, and several people use the phone or e-mail"),
    DIFFERENT_CODES(Effect.NEVER, e -> e.has(USCC_OTHER), "统一社会信用代码不同", "credit codes that differ"),
    DIFFERENT_REGION(
            Effect.NEVER,
            CompanyEvidence::otherRegion,
            "企业名称中的地区不同",
            "another region in the company name"),
    DIFFERENT_BRANCH(Effect.NEVER, CompanyEvidence::otherBranch, "分支机构不同", "another branch"),
    /// Not where region and trade are the same and at least two of phone, mailbox, contact and address are, while none
    /// differs: then it is a new brand, merged with the doubt [#NEW_BRAND]. Measured: 150 pairs right, none wrong; but records
    /// with sister companies under one roof were not among them.
    OTHER_CORE(
            Effect.HOLD,
            CompanyEvidence::otherCore,
            "企业名称不同，可能为关联企业或曾用名",
            "different company names: related companies, or a former name"),
    PART_OF_CORE(
            Effect.HOLD,
            CompanyEvidence::partOfCoreAlone,
            "企业名称只有一部分相同，没有佐证",
            "only a part of the company name agrees, without support"),
    ONE_AGREEMENT(
            Effect.HOLD,
            e -> Agreements.of(e) < 2 && !PersonEvidence.contactOfNameless(e),
            "只有一项相同，没有第二项独立的佐证",
            "only one thing agrees; a second, independent one is missing"),
    UNKNOWN_HOLDER(
            Effect.DOUBT,
            PersonEvidence::unknownHolder,
            "缺少完整姓名，仅凭电话或邮箱，持有人年龄不详",
            "no full name, only a phone or e-mail, and the holder's age is not known"),
    NAMELESS_DOUBT(
            Effect.DOUBT,
            PersonEvidence::namelessDoubt,
            "缺少完整姓名，电话不完全一致、多人共用，或其他信息不符",
            "no full name, and the phone is not quite the same, is shared, or something differs"),
    SIMILAR_NAMES(
            Effect.DOUBT,
            PersonEvidence::similarNames,
            "姓名相近但不相同，仅有一项佐证",
            "similar names with no more than one support"),
    SAME_NAME_CONTRADICTED(
            Effect.DOUBT,
            PersonEvidence::sameNameContradicted,
            "姓名相同，但电话、邮箱或出生日期不符",
            "same name, but phone, e-mail or birth date differs"),
    NEW_BRAND(
            Effect.DOUBT,
            CompanyEvidence::newBrand,
            "企业名称不同，但联系方式未变",
            "different company names, but where to reach it is unchanged"),
    DOUBTFUL_COMPANY(
            Effect.DOUBT,
            CompanyEvidence::doubtful,
            "企业名称相同，其他信息不符或分支机构不明",
            "same company name, but something differs or the branch is not said"),
    TOO_WEAK(Effect.HOLD, e -> false, "各项证据合计不足", "the evidence together is too weak"),
    SEVERAL_HOLDERS(Effect.HOLD, e -> false, "可能属于几位客户，无法确定是哪一位", "could be of several customers"),
    IDENTIFIERS_OF_BOTH(
            Effect.HOLD,
            e -> false,
            "同一条记录带有两位客户的证件号码或编号",
            "one record carries identity numbers of both");

    /// What a rule does when it applies.
    enum Effect {
        /// Two customers, whatever else agrees, and whatever lies between them.
        NEVER,
        /// Not without a person.
        HOLD,
        /// Rather one customer than two, but a person should confirm it.
        DOUBT
    }

    private final Effect effect;
    private final Predicate<Evidence> applies;
    private final Text text;

    MatchRule(Effect effect, Predicate<Evidence> applies, String zh, String en) {
        this.effect = effect;
        this.applies = applies;
        this.text = new Text(zh, en);
    }

    Effect effect() {
        return effect;
    }

    boolean applies(Evidence evidence) {
        return applies.test(evidence);
    }

    /// For people who review.
    public Text text() {
        return text;
    }
}
