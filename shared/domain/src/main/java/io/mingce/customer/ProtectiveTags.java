package io.mingce.customer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// Tags by which the law protects what is known of a customer. They are given and taken back with requests and legal holds
/// alone, and are none of [Customer#tags(LocalDate)]: whoever shows, counts or searches tags knows nothing of them.
public final class ProtectiveTags {

    /// Nothing of the customer may be erased yet.
    public static final TagName LEGAL_HOLD = new TagName("legal-hold");

    private static final Set<TagName> ALL = Set.of(LEGAL_HOLD, Customer.RESTRICTED);

    private ProtectiveTags() {}

    /// Whether `name` is one of them.
    public static boolean include(TagName name) {
        return ALL.contains(name);
    }

    /// Whether `record` tells of one of them.
    public static boolean toldBy(SourceRecord record) {
        return record.event()
                .filter(TagStatement.class::isInstance)
                .map(TagStatement.class::cast)
                .filter(said -> include(said.name()))
                .isPresent();
    }

    /// Those that stand on `day`; a restriction stands until it is taken back.
    public static Set<TagName> of(Customer customer, LocalDate day) {
        var standing = new HashSet<TagName>();
        customer.stated()
                .of(LEGAL_HOLD, day)
                .map(StatedTags.Stated::statement)
                .filter(said -> said.verdict() == TagStatement.Verdict.GIVEN)
                .ifPresent(said -> standing.add(said.name()));
        if (customer.restricted()) {
            standing.add(Customer.RESTRICTED);
        }
        return standing;
    }
}
