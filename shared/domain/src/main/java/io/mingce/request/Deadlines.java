package io.mingce.request;

import io.mingce.cleaning.Resource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How long the laws leave to answer: the table `request-deadlines.tsv`. The clock stands while identity is proved (GDPR
/// 12(6), EDPB Guidelines 01/2022 no. 157; 11 CCR 7060), and runs on where it stood.
///
/// @param zone in which a day begins
public record Deadlines(ZoneId zone) {

    private record Row(Law law, Optional<RequestKind> kind) {}

    private record Terms(Term answer, Term extension) {}

    private static final Map<Row, Terms> TABLE = read();

    private static Map<Row, Terms> read() {
        var table = new HashMap<Row, Terms>();
        for (String line : Resource.lines(Deadlines.class, "request-deadlines.tsv")) {
            String[] row = line.split("\t", -1);
            Law law = Law.findByKey(row[0]).orElseThrow();
            Optional<RequestKind> kind =
                    row[1].equals("*")
                            ? Optional.empty()
                            : Optional.of(RequestKind.findByKey(row[1]).orElseThrow());
            table.put(new Row(law, kind), new Terms(Term.parse(row[2]), Term.parse(row[3])));
        }
        return Map.copyOf(table);
    }

    private static Terms terms(Law law, RequestKind kind) {
        Terms own = TABLE.get(new Row(law, Optional.of(kind)));
        return own != null
                ? own
                : Objects.requireNonNull(TABLE.get(new Row(law, Optional.empty())));
    }

    /// The clock of a request that came in just now.
    public LegalClock begun(Law law, RequestKind kind, Instant received) {
        return clock(law, kind, received, Optional.empty(), Duration.ZERO, Optional.empty());
    }

    /// Stopped until the identity is proved.
    public LegalClock paused(PrivacyRequest request, Instant now) {
        LegalClock clock = request.clock();
        return new LegalClock(
                clock.due(),
                Optional.of(clock.pausedAt().orElse(now)),
                clock.paused(),
                clock.extended());
    }

    /// Running again: as many whole days later due as it stood.
    public LegalClock resumed(PrivacyRequest request, Instant now) {
        LegalClock clock = request.clock();
        Duration stood =
                clock.pausedAt().map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        return clock(
                request.law(),
                request.kind(),
                request.receivedAt(),
                Optional.empty(),
                clock.paused().plus(stood.isNegative() ? Duration.ZERO : stood),
                clock.extended());
    }

    /// Extended once; empty where the law knows no extension, or it was extended before.
    public Optional<LegalClock> extended(PrivacyRequest request, Instant now) {
        LegalClock clock = request.clock();
        Term extension = terms(request.law(), request.kind()).extension();
        return clock.extended().isPresent() || extension.amount() == 0
                ? Optional.empty()
                : Optional.of(
                        clock(
                                request.law(),
                                request.kind(),
                                request.receivedAt(),
                                clock.pausedAt(),
                                clock.paused(),
                                Optional.of(now)));
    }

    private LegalClock clock(
            Law law,
            RequestKind kind,
            Instant received,
            Optional<Instant> pausedAt,
            Duration paused,
            Optional<Instant> extended) {
        Terms terms = terms(law, kind);
        LocalDate from = LocalDate.ofInstant(received.plus(paused), zone);
        LocalDate due = terms.answer().after(from);
        return new LegalClock(
                extended.isPresent() ? terms.extension().after(due) : due,
                pausedAt,
                paused,
                extended);
    }
}
