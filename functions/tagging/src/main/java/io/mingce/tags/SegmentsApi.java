package io.mingce.tags;

import io.mingce.directory.CountCustomers;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.SearchCustomers;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.IfMatch;
import io.mingce.edge.Refused;
import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;
import io.mingce.segment.Segments;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reading, saving, trying and removing segments; their customers are read in the API of customers.
///
/// @param zone in which days begin
record SegmentsApi(
        Segments segments,
        CountCustomers count,
        SearchCustomers search,
        InstantSource clock,
        ZoneId zone) {

    private static final int SAMPLE = 20;

    ApiAnswer list(ApiRequest request, Disclosure shown) {
        LocalDate today = today();
        return ApiAnswer.json(
                200,
                Map.of(
                        "items",
                        segments.all().stream()
                                .map(each -> SegmentView.of(each, size(each, today, shown)))
                                .toList()));
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        return answer(200, named(request).orElseThrow(Missing::segment), shown);
    }

    /// Puts a segment into force, provided that nobody else has changed it since the caller read it. The same again
    /// changes nothing, so whoever got no answer may repeat it.
    ApiAnswer put(ApiRequest request, Disclosure shown) {
        Segment segment = SegmentBody.toSave(request, today());
        Optional<Segment.Version> known = segments.find(segment.name());
        if (known.filter(version -> version.segment().equals(segment)).isPresent()) {
            return answer(200, known.get(), shown);
        }
        Saving.demand(request, known.map(Segment.Version::version));
        int before = known.map(Segment.Version::version).orElse(0);
        var version =
                new Segment.Version(
                        segment,
                        before + 1,
                        Optional.of(shown.user()),
                        Optional.of(clock.instant()));
        if (!segments.save(version)) {
            throw moved(segment.name());
        }
        changed(segment.name(), shown);
        return answer(known.isPresent() ? 200 : 201, version, shown);
    }

    ApiAnswer delete(ApiRequest request, Disclosure shown) {
        Segment.Version known = named(request).orElseThrow(Missing::segment);
        SegmentName name = known.segment().name();
        Saving.demand(request, Optional.of(known.version()));
        if (!segments.remove(name, known.version())) {
            throw moved(name);
        }
        changed(name, shown);
        return ApiAnswer.noContent();
    }

    /// How many customers a segment would have, and some of them.
    ApiAnswer preview(ApiRequest request, Disclosure shown) {
        LocalDate today = today();
        CustomerQuery query = Whose.among(SegmentBody.toTry(request, today).query(today), shown);
        var view = new LinkedHashMap<String, Object>();
        view.put("customers", count.count(query));
        view.put(
                "sample",
                search.search(query, Optional.empty(), SAMPLE).customers().stream()
                        .filter(shown::covers)
                        .map(shown::brief)
                        .toList());
        return ApiAnswer.json(200, view);
    }

    private Optional<Segment.Version> named(ApiRequest request) {
        return SegmentName.of(request.variable(Definition.NAME)).flatMap(segments::find);
    }

    private ApiAnswer answer(int status, Segment.Version version, Disclosure shown) {
        return ApiAnswer.json(status, SegmentView.of(version, size(version, today(), shown)))
                .with("ETag", IfMatch.tag(version.version()));
    }

    private int size(Segment.Version version, LocalDate today, Disclosure shown) {
        return count.count(Whose.among(version.segment().query(today), shown));
    }

    private Refused moved(SegmentName name) {
        return Saving.stale(segments.find(name).map(Segment.Version::version));
    }

    private static void changed(SegmentName name, Disclosure shown) {
        shown.changed(List.of("segment " + name));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
