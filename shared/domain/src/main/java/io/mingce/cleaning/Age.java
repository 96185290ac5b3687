package io.mingce.cleaning;

/// Whole years of life, 0 to 120.
public record Age(int years) {

    private static final int OLDEST = 120;

    public Age {
        if (years < 0 || years > OLDEST) {
            throw new IllegalArgumentException("not an age");
        }
    }

    public static Parsed<Age> parse(String text) {
        String plain = Glyphs.compact(text);
        String number =
                plain.endsWith("周岁") ? cut(plain, 2) : plain.endsWith("岁") ? cut(plain, 1) : plain;
        String whole = number.endsWith(".0") ? cut(number, 2) : number;
        if (!Glyphs.digits(whole) || whole.length() > 3) {
            return Parsed.rejected(Rule.AGE_INVALID);
        }
        int years = Integer.parseInt(whole);
        return years <= OLDEST
                ? Parsed.kept(
                        new Age(years), !text.equals(Integer.toString(years)), Rule.AGE_NORMALISED)
                : Parsed.rejected(Rule.AGE_INVALID);
    }

    private static String cut(String text, int tail) {
        return text.substring(0, text.length() - tail);
    }
}
