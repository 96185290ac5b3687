package io.mingce.segment;

import io.mingce.directory.Criterion;
import io.mingce.directory.DayRange;
import io.mingce.directory.Term;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the condition of a segment may speak of: what customers have in common, and nothing that identifies one. A phone
/// or a name in a definition would be personal data that no erasure finds.
public enum Member {
    TYPE(Criterion.TYPE),
    LEVEL(Criterion.LEVEL),
    INDUSTRY(Criterion.INDUSTRY),
    PROVINCE(Criterion.PROVINCE),
    CITY(Criterion.CITY),
    CHANNEL(Criterion.CHANNEL),
    TAG(Criterion.TAG),
    RFM(Criterion.RFM),
    CONSENT(Criterion.CONSENT),
    OWNER(Criterion.OWNER),
    /// Was heard of in so many days, today among them.
    ACTIVE_WITHIN_DAYS("activeWithinDays"),
    /// Came in so many days, today among them.
    CREATED_WITHIN_DAYS("createdWithinDays");

    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");

    private final String key;
    private final Optional<Criterion> criterion;

    Member(Criterion criterion) {
        this.key = criterion.key();
        this.criterion = Optional.of(criterion);
    }

    Member(String key) {
        this.key = key;
        this.criterion = Optional.empty();
    }

    /// Name in JSON; never changes.
    public String key() {
        return key;
    }

    /// Whether its values are numbers rather than words.
    public boolean number() {
        return criterion.isEmpty();
    }

    /// The member with this key; empty for any other text.
    public static Optional<Member> findByKey(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /// The term that `text` states; empty where it is none of this member.
    ///
    /// @param today in the register's zone
    Optional<Term> read(String text, LocalDate today) {
        return switch (this) {
            case ACTIVE_WITHIN_DAYS -> last(text, today).map(Term.Active::new);
            case CREATED_WITHIN_DAYS -> last(text, today).map(Term.Created::new);
            case TYPE, LEVEL, INDUSTRY, PROVINCE, CITY, CHANNEL, TAG, RFM, CONSENT, OWNER ->
                    criterion.flatMap(each -> each.read(text, today));
        };
    }

    private static Optional<DayRange> last(String text, LocalDate today) {
        return Optional.of(text)
                .filter(number -> DAYS.matcher(number).matches())
                .map(Integer::parseInt)
                .map(days ->
                        new DayRange(Optional.of(today.minusDays(days - 1L)), Optional.of(today)));
    }
}
