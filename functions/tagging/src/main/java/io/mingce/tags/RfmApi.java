package io.mingce.tags;

import io.mingce.directory.CountCustomers;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Language;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmBorders;
import io.mingce.rfm.RfmSegment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// By what customers are compared, and how many there are of each kind.
///
/// @param zone in which days begin
record RfmApi(RfmBorders rfm, CountCustomers count, InstantSource clock, ZoneId zone) {

    ApiAnswer read(ApiRequest request, Disclosure shown) {
        Borders borders = rfm.latest();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("shipped", borders.computed().isEmpty());
        borders.computed()
                .ifPresent(computed -> {
                    answer.put("computedOn", computed.on().toString());
                    answer.put("customers", computed.customers());
                });
        answer.put("borders", borders(borders));
        Map<RfmSegment, Integer> counted = count.rfm(Whose.customers(shown), borders);
        answer.put(
                "segments",
                Stream.of(RfmSegment.values())
                        .map(segment ->
                                segment(
                                        segment,
                                        counted.getOrDefault(segment, 0),
                                        request.language()))
                        .toList());
        return ApiAnswer.json(200, answer);
    }

    private Map<String, Object> borders(Borders borders) {
        var view = new LinkedHashMap<String, Object>();
        view.put("silentDays", borders.silent());
        view.put(
                "lastOrderBefore",
                borders.days(LocalDate.ofInstant(clock.instant(), zone)).stream()
                        .map(LocalDate::toString)
                        .toList());
        view.put("orders", borders.orders());
        view.put("yuan", borders.yuan());
        return view;
    }

    private static Map<String, Object> segment(
            RfmSegment segment, int customers, Language language) {
        var view = new LinkedHashMap<String, Object>();
        view.put("segment", segment.key());
        view.put("label", language.of(segment.label()));
        view.put("definition", language.of(segment.definition()));
        view.put("recency", segment.recency());
        view.put("value", segment.value());
        view.put("customers", customers);
        return view;
    }
}
