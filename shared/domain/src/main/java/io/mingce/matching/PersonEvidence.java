package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.customer.CustomerType;

/// Conditions of the rules about persons.
final class PersonEvidence {

    private PersonEvidence() {}

    static boolean otherName(Evidence e) {
        return person(e)
                && e.has(NAME_OTHER, NAME_SAME_FAMILY, NAME_CLOSE, NAME_GIVEN, NAME_FAMILY);
    }

    private static boolean person(Evidence e) {
        return e.type() == CustomerType.PERSON;
    }

    private static boolean identityNumber(Evidence e) {
        return e.has(ID_CARD_SAME, ID_CARD_NEAR);
    }

    private static boolean incompatibleNames(Evidence e) {
        boolean supported =
                identityNumber(e)
                        || (e.has(NATIONAL_ID_SAME) && Agreements.of(e) >= 2)
                        || (e.has(NATIONAL_ID_NEAR) && Agreements.of(e) >= 3)
                        || (e.has(EMAIL_SAME) && e.has(PHONE_SAME, BIRTH_DATE_SAME))
                        || (e.has(NAME_CLOSE) && closeNamesSupported(e))
                        || (e.has(NAME_GIVEN)
                                && e.has(ADDRESS_SAME, PHONE_SAME, EMAIL_SAME, BIRTH_DATE_SAME))
                        || (e.has(NAME_FAMILY)
                                && e.has(BIRTH_DATE_SAME, BIRTH_DATE_NEAR)
                                && e.has(ADDRESS_SAME, EMAIL_SAME))
                        || (e.has(NAME_FAMILY) && e.has(BIRTH_DATE_SAME) && e.has(ADDRESS_MOST));
        return otherName(e) && !supported;
    }

    static boolean differentNames(Evidence e) {
        return incompatibleNames(e) && !samePersonOtherwise(e);
    }

    static boolean doubtfulNames(Evidence e) {
        return incompatibleNames(e) && samePersonOtherwise(e);
    }

    /// Nobody else is born on that day and lives in that room; but for twins, who share the surname.
    private static boolean samePersonOtherwise(Evidence e) {
        return e.has(NAME_OTHER, NAME_GIVEN, NAME_FAMILY)
                && e.has(BIRTH_DATE_SAME, BIRTH_DATE_NEAR)
                && e.has(ADDRESS_SAME, ADDRESS_MOST);
    }

    /// Brothers and sisters share phone and room, but neither mailbox nor, but for twins, birth date.
    private static boolean closeNamesSupported(Evidence e) {
        boolean one = e.has(EMAIL_SAME, EMAIL_NEAR) || e.has(BIRTH_DATE_SAME);
        boolean other =
                e.has(PHONE_SAME, PHONE_SHARED, PHONE_NEAR)
                        || (e.has(EMAIL_SAME) && e.has(ADDRESS_SAME));
        return one && other && !e.has(GENDER_OTHER) && !e.has(BIRTH_DATE_OTHER);
    }

    static boolean siblings(Evidence e) {
        return person(e)
                && e.has(NAME_NEAR, NAME_GENERATION)
                && e.has(GENDER_OTHER, BIRTH_DATE_OTHER)
                && !identityNumber(e)
                && !e.has(EMAIL_SAME, NATIONAL_ID_SAME);
    }

    static boolean nearNamesAlone(Evidence e) {
        boolean supported =
                identityNumber(e)
                        || e.has(
                                BIRTH_DATE_SAME,
                                EMAIL_SAME,
                                EMAIL_NEAR,
                                NATIONAL_ID_SAME,
                                NATIONAL_ID_NEAR)
                        || (e.has(NAME_NEAR) && supportsNearName(e))
                        || grownUp(e);
        return person(e) && e.has(NAME_NEAR, NAME_GENERATION) && !supported;
    }

    /// Brothers and sisters share a phone as children, whose phones count as shared; where a birth date is known and the
    /// phone is nobody else's, it is a grown-up's own.
    private static boolean grownUp(Evidence e) {
        return e.has(NAME_GENERATION)
                && e.has(PHONE_SAME)
                && e.has(BIRTH_DATE_ONE)
                && !e.has(EMAIL_OTHER);
    }

    private static boolean supportsNearName(Evidence e) {
        return e.has(PHONE_SAME, PHONE_NEAR)
                || (e.has(PHONE_SHARED) && !e.has(EMAIL_OTHER))
                || (e.has(ADDRESS_SAME) && !e.has(PHONE_OTHER, EMAIL_OTHER));
    }

    private static boolean nameless(Evidence e) {
        return person(e) && (e.level(Attribute.NAME) == null || e.has(NAME_FITS));
    }

    /// A record without a name belongs to whoever alone holds its phone or mailbox.
    static boolean contactOfNameless(Evidence e) {
        return nameless(e) && e.has(PHONE_SAME, EMAIL_SAME);
    }

    static boolean nicknameAlone(Evidence e) {
        boolean supported = e.has(EMAIL_SAME, EMAIL_NEAR) || e.has(BIRTH_DATE_SAME);
        return e.has(NAME_NICKNAME) && !(supported && Agreements.of(e) >= 2);
    }

    static boolean noNameWithoutContact(Evidence e) {
        boolean contact =
                identityNumber(e)
                        || e.has(
                                PHONE_SAME,
                                PHONE_SHARED,
                                EMAIL_SAME,
                                EMAIL_SHARED,
                                NATIONAL_ID_SAME)
                        || (e.has(ADDRESS_SAME) && e.has(BIRTH_DATE_SAME))
                        || (e.has(PHONE_NEAR, EMAIL_NEAR)
                                && (e.has(BIRTH_DATE_SAME)
                                        || (e.has(NAME_FITS) && e.has(ADDRESS_SAME))))
                        || (e.has(PHONE_NEAR) && e.has(NAME_FITS) && !e.has(ADDRESS_OTHER));
        return nameless(e) && !contact;
    }

    private static boolean sameContact(Evidence e) {
        return identityNumber(e)
                || e.has(
                        PHONE_SAME,
                        PHONE_SHARED,
                        EMAIL_SAME,
                        EMAIL_NEAR,
                        NATIONAL_ID_SAME,
                        NATIONAL_ID_NEAR);
    }

    static boolean namelessContradicted(Evidence e) {
        int contacts =
                (e.has(PHONE_SAME, PHONE_SHARED) ? 1 : 0)
                        + (e.has(EMAIL_SAME, EMAIL_SHARED) ? 1 : 0);
        return nameless(e)
                && contacts < 2
                && !identityNumber(e)
                && e.has(GENDER_OTHER, BIRTH_DATE_OTHER, EMAIL_OTHER)
                && !(e.has(NAME_FITS) && e.has(PHONE_SAME))
                && !e.has(BIRTH_DATE_SAME, EMAIL_SAME, EMAIL_NEAR);
    }

    static boolean otherBirthDate(Evidence e) {
        return person(e) && e.has(BIRTH_DATE_OTHER) && !sameContact(e) && !e.has(NAME_GIVEN);
    }

    static boolean homonyms(Evidence e) {
        return otherBirthDate(e) && e.has(NAME_SOUND, NAME_SWAPPED);
    }

    static boolean sharedContactOnly(Evidence e) {
        return nameless(e)
                && e.has(PHONE_SHARED, EMAIL_SHARED)
                && !e.has(PHONE_SAME, EMAIL_SAME, ID_CARD_SAME, ID_CARD_NEAR, BIRTH_DATE_SAME)
                && !(e.has(NAME_FITS) && e.has(ADDRESS_SAME));
    }

    /// An order on a phone is mostly its holder's; but where the holder may be a child or a parent of whoever ordered, only
    /// mostly.
    static boolean unknownHolder(Evidence e) {
        return nameless(e)
                && !e.has(NAME_FITS)
                && Agreements.of(e) < 2
                && e.level(Attribute.BIRTH_DATE) == null;
    }

    static boolean namelessDoubt(Evidence e) {
        boolean contact = e.has(PHONE_SAME, EMAIL_SAME);
        return nameless(e)
                && !identityNumber(e)
                && (!contact || e.has(GENDER_OTHER, BIRTH_DATE_OTHER, EMAIL_OTHER, ADDRESS_OTHER))
                && !e.has(BIRTH_DATE_SAME);
    }

    static boolean similarNames(Evidence e) {
        boolean similar =
                e.has(
                        NAME_NEAR,
                        NAME_SPELLING,
                        NAME_GENERATION,
                        NAME_PART,
                        NAME_CLOSE,
                        NAME_GIVEN,
                        NAME_FAMILY,
                        NAME_SAME_FAMILY,
                        NAME_NICKNAME,
                        NAME_OTHER);
        int supports = Agreements.of(e) - (Agreements.name(e) ? 1 : 0);
        boolean household = e.has(PHONE_SHARED) && e.has(ADDRESS_SAME, ADDRESS_MOST);
        boolean own =
                e.has(PHONE_SAME)
                        && !e.has(EMAIL_OTHER)
                        && e.has(NAME_NEAR, NAME_SPELLING, NAME_PART);
        return person(e)
                && similar
                && !identityNumber(e)
                && (household ? supports - 1 : supports) < 2
                && !own
                && !e.has(EMAIL_SAME);
    }

    static boolean sameNameContradicted(Evidence e) {
        int supports = Agreements.of(e) - 1;
        return e.has(NAME_SAME)
                && person(e)
                && !identityNumber(e)
                && supports < 2
                && e.has(PHONE_OTHER)
                && e.has(EMAIL_OTHER, BIRTH_DATE_OTHER);
    }
}
