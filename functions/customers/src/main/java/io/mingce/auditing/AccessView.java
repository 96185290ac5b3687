package io.mingce.auditing;

import io.mingce.audit.Access;
import io.mingce.customer.CustomerId;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A noted access as the API tells of it.
final class AccessView {

    private AccessView() {}

    static Map<String, Object> of(Access access) {
        var view = new LinkedHashMap<String, Object>();
        view.put("at", access.at().toString());
        view.put("user", access.user());
        view.put("action", access.action());
        view.put("outcome", key(access.outcome()));
        view.put("customers", access.customers().stream().map(CustomerId::value).toList());
        view.put("fields", access.fields());
        view.put("from", access.from());
        view.put("reason", access.reason());
        view.put("request", access.request());
        return view;
    }

    static String key(Access.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
