package io.mingce.cleaning;

/// A person's name as people write it: Chinese ones without blanks, others with single ones; never changed in spelling,
/// script or order.
public record PersonName(String text) {

    private static final int LONGEST = 200;

    public PersonName {
        if (text.isEmpty() || text.length() > LONGEST || !text.equals(text.strip())) {
            throw new IllegalArgumentException("not a name");
        }
    }

    public static Parsed<PersonName> parse(String text) {
        if (text.length() > LONGEST) {
            return Parsed.rejected(Rule.NAME_TOO_LONG);
        }
        String plain = NameText.spaced(text);
        if (NameWords.placeholder(plain)) {
            return Parsed.rejected(Rule.NAME_PLACEHOLDER);
        }
        return NameText.hasHan(plain) ? ChineseName.parse(text, plain) : latin(text, plain);
    }

    /// Joins the two columns of systems that keep names apart: Chinese ones surname first without a blank, also where
    /// the columns were filled the other way round.
    public static Parsed<PersonName> join(String first, String last) {
        String given = NameText.spaced(first);
        String family = NameText.spaced(last);
        if (given.isEmpty() || family.isEmpty()) {
            return parse(given.isEmpty() ? last : first);
        }
        boolean chinese = NameText.hasHan(given) && NameText.hasHan(family);
        boolean exchanged =
                chinese
                        && !Surnames.is(family.replace(" ", ""))
                        && Surnames.is(given.replace(" ", ""));
        if (exchanged) {
            return parse(given + family).with(Rule.NAME_ORDER);
        }
        return parse(chinese ? family + given : given + " " + family);
    }

    /// Whether it is written in Chinese characters.
    public boolean chinese() {
        return NameText.hasHan(text);
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }

    private static Parsed<PersonName> latin(String text, String plain) {
        int comma = plain.indexOf(',');
        boolean reordered =
                comma > 0 && comma < plain.length() - 1 && plain.indexOf(',', comma + 1) < 0;
        String name =
                reordered
                        ? plain.substring(comma + 1).strip()
                                + " "
                                + plain.substring(0, comma).strip()
                        : plain;
        if (plain.indexOf('*') >= 0) {
            return Parsed.evidence(name, Rule.NAME_MASKED);
        }
        if (!NameText.letters(name)) {
            return Parsed.<PersonName>kept(
                            new PersonName(plain), !plain.equals(text), Rule.NAME_NORMALISED)
                    .with(Rule.NAME_UNUSUAL);
        }
        Parsed<PersonName> kept =
                reordered
                        ? Parsed.kept(new PersonName(name), Rule.NAME_REORDERED)
                        : Parsed.kept(
                                new PersonName(name), !name.equals(text), Rule.NAME_NORMALISED);
        return NameText.initial(name) ? kept.with(Rule.NAME_INITIAL) : kept;
    }
}
