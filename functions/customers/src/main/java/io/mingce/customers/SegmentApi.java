package io.mingce.customers;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;
import io.mingce.segment.Segments;

import java.time.Instant;
import java.util.Set;

/// The customers of a segment, as it is defined now: who fits is in it, and who withdrew what it is for is not.
record SegmentApi(Listing listing, Segments segments, TagSights sights) {

    private static final Set<String> PARAMETERS = Set.of("cursor", "limit", "lang");

    ApiAnswer customers(ApiRequest request, Disclosure shown) {
        onlyThePage(request);
        Segment.Version segment =
                SegmentName.of(request.variable("name"))
                        .flatMap(segments::find)
                        .orElseThrow(SegmentApi::nothing);
        return listing.page(segment.segment().query(sights.today()), list(segment), request, shown);
    }

    /// A page goes on only where the segment is still the same.
    private static String list(Segment.Version segment) {
        return "segment "
                + segment.segment().name()
                + " "
                + segment.version()
                + " "
                + segment.at().map(Instant::toString).orElse("");
    }

    private static void onlyThePage(ApiRequest request) {
        request.query().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Wrong.parameter(
                            Members.shown(name), "没有这个查询条件", "There is no such filter");
                });
    }

    private static Refused nothing() {
        return new Refused(
                new Problem(ProblemType.NOT_FOUND, new Text("没有这个分群", "there is no such segment")));
    }
}
