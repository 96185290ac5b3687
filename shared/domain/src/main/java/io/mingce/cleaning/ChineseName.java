package io.mingce.cleaning;

/// Names in Chinese characters: what belongs to them, and what somebody added.
final class ChineseName {

    private static final int LONGEST_USUAL = 4;

    private ChineseName() {}

    /// @param plain the same text with single blanks and half-width signs
    static Parsed<PersonName> parse(String text, String plain) {
        String whole = Glyphs.compact(plain);
        String bare = withoutRemark(whole);
        if (bare.indexOf('*') >= 0 || bare.endsWith("某") || bare.endsWith("某某")) {
            return masked(bare);
        }
        if (NameWords.placeholder(bare)) {
            return Parsed.rejected(Rule.NAME_PLACEHOLDER);
        }
        if (!Glyphs.allHan(bare.replace("·", ""))) {
            return mixed(text, plain);
        }
        String surname = NameWords.surnameBeforeTitle(bare);
        if (!surname.isEmpty()) {
            return Parsed.evidence(bare, Rule.NAME_SURNAME_ONLY);
        }
        String name = NameWords.withoutTitle(bare);
        if (nickname(name)) {
            return CompanyName.evident(plain)
                    ? unusual(text, plain)
                    : Parsed.rejected(Rule.NAME_NICKNAME);
        }
        if (name.codePointCount(0, name.length()) == 1) {
            return Surnames.is(name)
                    ? Parsed.evidence(name, Rule.NAME_SURNAME_ONLY)
                    : Parsed.rejected(Rule.NAME_NICKNAME);
        }
        Rule change = name.equals(whole) ? Rule.NAME_NORMALISED : Rule.NAME_SUFFIX;
        return order(Parsed.kept(new PersonName(name), !name.equals(text), change), name);
    }

    private static Parsed<PersonName> order(Parsed<PersonName> kept, String name) {
        if (Surnames.lengthIn(name) > 0
                || name.indexOf('·') > 0
                || NameWords.otherNationality(name)) {
            return kept;
        }
        boolean last = Surnames.is(name.substring(name.length() - 1));
        return kept.with(last ? Rule.NAME_ORDER : Rule.NAME_UNUSUAL);
    }

    /// More characters than a Chinese name has, or four without a surname that allows them, or `小明`.
    private static boolean nickname(String name) {
        if (name.indexOf('·') > 0 || NameWords.otherNationality(name)) {
            return false;
        }
        int length = name.length();
        int surname = Surnames.lengthIn(name);
        return (surname == 0 && NameWords.familiar(name))
                || (length == LONGEST_USUAL && surname < 2 && !twoSurnames(name))
                || (length > LONGEST_USUAL && surname < 2)
                || length > LONGEST_USUAL + 1;
    }

    /// A married name (`陈方安生`) or a child with both parents' surnames.
    private static boolean twoSurnames(String name) {
        return Surnames.is(name.substring(0, 1)) && Surnames.is(name.substring(1, 2));
    }

    /// `张*`, `张**`, `*明`, `王某`: which characters are hidden.
    private static Parsed<PersonName> masked(String bare) {
        String stars = bare.replace('某', '*');
        return stars.length() <= LONGEST_USUAL + 1
                ? Parsed.evidence(stars, Rule.NAME_MASKED)
                : Parsed.rejected(Rule.NAME_NICKNAME);
    }

    /// Chinese characters with others: a foreigner's two names, a remark, a nickname.
    private static Parsed<PersonName> mixed(String text, String plain) {
        boolean digits = plain.chars().anyMatch(Character::isDigit);
        return digits ? Parsed.rejected(Rule.NAME_NICKNAME) : unusual(text, plain);
    }

    private static Parsed<PersonName> unusual(String text, String plain) {
        Parsed<PersonName> kept =
                Parsed.kept(new PersonName(plain), !plain.equals(text), Rule.NAME_NORMALISED);
        return kept.with(Rule.NAME_UNUSUAL);
    }

    /// Without a bracketed remark, what follows a dash, or a number at the end, where a whole name is left.
    private static String withoutRemark(String name) {
        int end = name.length();
        int bracket = Math.max(name.indexOf('('), name.indexOf('['));
        bracket = bracket < 0 ? name.indexOf('【') : bracket;
        if (bracket > 0) {
            end = bracket;
        }
        for (int i = 1; i < end; i++) {
            if ("-_/—–".indexOf(name.charAt(i)) >= 0) {
                end = i;
            }
        }
        while (end > 1 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        String bare = name.substring(0, end);
        boolean rest = end < name.length();
        return rest && !wholeName(bare) ? name : bare;
    }

    private static boolean wholeName(String bare) {
        return bare.length() >= 2
                && bare.length() <= LONGEST_USUAL
                && (Surnames.lengthIn(bare) > 0 || bare.indexOf('*') > 0)
                && (Glyphs.allHan(bare) || bare.indexOf('*') > 0);
    }
}
