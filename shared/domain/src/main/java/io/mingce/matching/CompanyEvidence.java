package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.customer.CustomerType;

/// Conditions of the rules about companies.
final class CompanyEvidence {

    private CompanyEvidence() {}

    private static boolean company(Evidence e) {
        return e.type() == CustomerType.COMPANY;
    }

    private static boolean code(Evidence e) {
        return e.has(USCC_SAME, USCC_NEAR);
    }

    static boolean otherRegion(Evidence e) {
        return company(e) && e.has(REGION_OTHER) && !code(e);
    }

    static boolean otherBranch(Evidence e) {
        return company(e) && e.has(BRANCH_OTHER) && !e.has(USCC_SAME);
    }

    static boolean otherCore(Evidence e) {
        return company(e)
                && e.has(NAME_OTHER, NAME_BRAND, NAME_TRADE)
                && !code(e)
                && !(e.has(NAME_TRADE) && renamed(e));
    }

    /// A new brand; of phone, mailbox, contact and address two are as they were and none is another.
    private static boolean renamed(Evidence e) {
        int same = e.has(PHONE_SAME, PHONE_SHARED) ? 1 : 0;
        same += e.has(CONTACT_SAME) ? 1 : 0;
        same += e.has(ADDRESS_SAME) ? 1 : 0;
        same += e.has(EMAIL_SAME) ? 1 : 0;
        boolean other = e.has(PHONE_OTHER, CONTACT_OTHER, ADDRESS_OTHER, ADDRESS_CITY, EMAIL_OTHER);
        return e.has(REGION_SAME) && (same >= 3 || (same == 2 && !other));
    }

    static boolean partOfCoreAlone(Evidence e) {
        boolean supported =
                code(e)
                        || e.has(PHONE_SAME, EMAIL_SAME)
                        || e.has(ADDRESS_SAME)
                        || Agreements.contact(e);
        return company(e)
                && (e.has(NAME_CONTAINS, NAME_NEAR, NAME_SWAPPED) || e.has(BRANCH_UNKNOWN))
                && !supported;
    }

    static boolean newBrand(Evidence e) {
        return company(e) && e.has(NAME_OTHER, NAME_BRAND, NAME_TRADE) && !e.has(USCC_SAME);
    }

    /// A place gives a name to one company only (企业名称登记管理规定, article 17), so that place and name are enough where no
    /// more than one thing differs. A branch that only one of the names speaks of needs a support.
    static boolean doubtful(Evidence e) {
        boolean name = e.has(NAME_SAME, NAME_SOUND) && !e.has(BRANCH_UNKNOWN);
        int other = e.has(PHONE_OTHER) ? 1 : 0;
        other += e.has(EMAIL_OTHER) ? 1 : 0;
        other += e.has(CONTACT_OTHER) ? 1 : 0;
        other += e.has(ADDRESS_OTHER) ? 1 : 0;
        return company(e)
                && !code(e)
                && !e.has(PHONE_SAME, EMAIL_SAME, ADDRESS_SAME)
                && (!name || (other > 1 && Agreements.of(e) <= 2));
    }
}
