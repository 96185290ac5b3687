package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

/// Counts independent agreements: the name is one; phone, e-mail, birth date and address are one each; an identity number
/// counts for two.
final class Agreements {

    private Agreements() {}

    static int of(Evidence e) {
        int count = 0;
        count += e.has(ID_CARD_SAME, USCC_SAME, ID_CARD_NEAR, USCC_NEAR) ? 2 : 0;
        count += e.has(ID_CARD_FITS, NATIONAL_ID_SAME, NATIONAL_ID_NEAR) ? 1 : 0;
        count += name(e) ? 1 : 0;
        count += e.has(PHONE_SAME, PHONE_SHARED, PHONE_NEAR, PHONE_FITS) ? 1 : 0;
        count += e.has(EMAIL_SAME, EMAIL_SHARED, EMAIL_NEAR) ? 1 : 0;
        count += e.has(BIRTH_DATE_SAME) ? 1 : 0;
        count += e.has(ADDRESS_SAME, ADDRESS_MOST) ? 1 : 0;
        count += contact(e) ? 1 : 0;
        count += e.has(REGION_SAME) && e.has(NAME_SAME, NAME_SOUND, NAME_NEAR) ? 1 : 0;
        return count;
    }

    /// The contact of a company, where the place agrees too: among a million companies many bear one brand, and the
    /// contacts of some bear one name.
    static boolean contact(Evidence e) {
        return e.has(CONTACT_SAME)
                && (e.has(REGION_SAME, REGION_WITHIN)
                        || e.has(ADDRESS_SAME, ADDRESS_MOST, ADDRESS_STREET, ADDRESS_CITY));
    }

    static boolean name(Evidence e) {
        return e.has(
                NAME_SAME,
                NAME_SOUND,
                NAME_SWAPPED,
                NAME_NEAR,
                NAME_SPELLING,
                NAME_GIVEN,
                NAME_FAMILY,
                NAME_GENERATION,
                NAME_PART,
                NAME_FITS,
                NAME_CONTAINS);
    }
}
