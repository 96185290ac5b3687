package io.mingce.customers;

import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Cuts what happened into pages, newest first. A page goes on after the item that the one before ended with, so that
/// what comes in meanwhile moves nothing.
///
/// @param list names the list, see [Cursors]
/// @param place of an item
record Pages<T>(Cursors cursors, String list, Function<T, Place> place) {

    /// The place after which the page begins that the request asks for; empty for the first page.
    Optional<Place> after(ApiRequest request) {
        return cursors.position(request, list).map(Place::parse);
    }

    /// The page of `all` that the request asks for.
    ///
    /// @param all newest first
    /// @param shown what of an item leaves
    Map<String, @Nullable Object> asked(
            ApiRequest request, List<T> all, Function<T, Map<String, Object>> shown) {
        Optional<Place> after = after(request);
        List<T> rest =
                after.isEmpty()
                        ? all
                        : all.stream()
                                .dropWhile(item -> place.apply(item).compareTo(after.get()) <= 0)
                                .toList();
        return first(request, rest, Cursors.limit(request), shown);
    }

    /// The newest so many of `all`, with the cursor of what follows.
    Map<String, @Nullable Object> first(
            ApiRequest request, List<T> all, int limit, Function<T, Map<String, Object>> shown) {
        List<T> items = all.subList(0, Math.min(limit, all.size()));
        var page = new LinkedHashMap<String, @Nullable Object>();
        page.put("items", items.stream().map(shown).toList());
        page.put(
                "next",
                items.size() == all.size()
                        ? null
                        : cursors.next(
                                request.caller(), list, place.apply(items.getLast()).toString()));
        return page;
    }
}
