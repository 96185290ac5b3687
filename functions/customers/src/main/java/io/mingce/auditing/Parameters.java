package io.mingce.auditing;

import static io.mingce.edge.ProblemType.INVALID_PARAMETER;

import io.mingce.audit.Access;
import io.mingce.audit.AuditDay;
import io.mingce.cleaning.Text;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Problem;
import io.mingce.edge.Refused;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a query asks of the trail.
record Parameters(ApiRequest request) {

    private static final int LONGEST = 128;

    /// @throws Refused 400 where it is no day
    Optional<AuditDay> day(String name) {
        return text(name)
                .map(text -> {
                    try {
                        return new AuditDay(LocalDate.parse(text));
                    } catch (DateTimeException malformed) {
                        throw wrong(
                                name,
                                "请填写 年-月-日，如 2026-03-08",
                                "Give year-month-day, such as 2026-03-08");
                    }
                });
    }

    /// The beginning of a day in China, or an instant.
    ///
    /// @throws Refused 400 where it is neither
    Optional<Instant> from(String name) {
        return instant(name, AuditDay::begin);
    }

    /// The end of a day in China, or an instant.
    ///
    /// @throws Refused 400 where it is neither
    Optional<Instant> until(String name) {
        return instant(name, AuditDay::end);
    }

    private Optional<Instant> instant(String name, Function<AuditDay, Instant> edge) {
        return text(name)
                .map(text -> {
                    try {
                        return text.contains("T")
                                ? OffsetDateTime.parse(text).toInstant()
                                : edge.apply(new AuditDay(LocalDate.parse(text)));
                    } catch (DateTimeException malformed) {
                        throw wrong(
                                name,
                                "请填写日期或带时区的时间，如 2026-03-08 或 2026-03-08T10:00:00+08:00",
                                "Give a day or a time with its offset, such as 2026-03-08 or"
                                        + " 2026-03-08T10:00:00+08:00");
                    }
                });
    }

    /// @throws Refused 400 where there is no such outcome
    Optional<Access.Outcome> outcome() {
        return text("outcome")
                .map(text ->
                        Stream.of(Access.Outcome.values())
                                .filter(outcome -> AccessView.key(outcome).equals(text))
                                .findFirst()
                                .orElseThrow(() ->
                                        wrong(
                                                "outcome",
                                                "可选：read、revealed、changed、refused",
                                                "One of read, revealed, changed, refused")));
    }

    /// An id of our own; a longer one is none.
    ///
    /// @throws Refused 400 where it is too long
    Optional<String> id(String name) {
        Optional<String> id = text(name);
        if (id.isPresent() && id.get().length() > LONGEST) {
            throw wrong(name, "最多 " + LONGEST + " 个字符", "Give " + LONGEST + " characters at most");
        }
        return id;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(request.query().get(name)).filter(text -> !text.isBlank());
    }

    static Refused wrong(String name, String zh, String en) {
        return new Refused(Problem.of(INVALID_PARAMETER, name, new Text(zh, en)));
    }
}
