package io.mingce.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.cleaning.Text;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Where the next page of a list begins, as a text that only we can make: signed under the token keyset, and good for
/// the same list and the same caller only. Costs no request.
public final class Cursors {

    /// Parameters that may differ between the pages of one list.
    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit", "lang");

    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final BlindIndex index;

    public Cursors(BlindIndex index) {
        this.index = index;
    }

    /// The list that a request asks for: its resource, whom it is about, and everything it is filtered by.
    public static String list(ApiRequest request) {
        var filters = new TreeMap<>(request.query());
        filters.keySet().removeAll(OF_THE_PAGE);
        return request.resource() + new TreeMap<>(request.path()) + filters;
    }

    /// How many items a page is to have: `limit` of the query, 20 where it is absent.
    ///
    /// @throws Refused 400 where it is not 1 to 100
    public static int limit(ApiRequest request) {
        String text = request.query().getOrDefault("limit", Integer.toString(USUAL));
        if (!text.matches("\\d{1,3}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > MOST) {
            throw invalid("limit", "请填写 1–100 的数字", "give a number from 1 to 100");
        }
        return Integer.parseInt(text);
    }

    /// The cursor of the page that begins after `position`.
    ///
    /// @param list which list, for example [#list]
    /// @param position may be read by whoever gets the cursor, so never personal data
    public String next(Caller caller, String list, String position) {
        String signed = signature(caller, list, position).value() + '\n' + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.getBytes(UTF_8));
    }

    /// Where the page begins that `cursor` of the query asks for; empty for the first page.
    ///
    /// @throws Refused 400 where the cursor was altered, or is of another list or caller
    public Optional<String> position(ApiRequest request, String list) {
        return Optional.ofNullable(request.query().get("cursor"))
                .map(cursor -> opened(request.caller(), list, cursor));
    }

    private String opened(Caller caller, String list, String cursor) {
        String[] parts = decoded(cursor).split("\n", 2);
        if (parts.length != 2 || !equal(parts[0], signature(caller, list, parts[1]).value())) {
            throw stranger();
        }
        return parts[1];
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw stranger();
        }
    }

    private Token signature(Caller caller, String list, String position) {
        return index.token(TokenKind.CURSOR, String.join("\u001f", caller.user(), list, position));
    }

    private static boolean equal(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    private static Refused stranger() {
        return invalid(
                "cursor",
                "请使用上一页给出的 next，且不要改变查询条件",
                "use the next of the page before, with the same filters");
    }

    private static Refused invalid(String name, String zh, String en) {
        return new Refused(Problem.of(ProblemType.INVALID_PARAMETER, name, new Text(zh, en)));
    }
}
