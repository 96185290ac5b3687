package io.mingce.customers;

import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What staff send of a tag.
final class TagBody {

    private static final String CLASS = "class";
    private static final String STATUS = "status";
    private static final String REASON = "reason";
    private static final String EXPIRES = "expires";

    static final List<String> MEMBERS = List.of(CLASS, STATUS, REASON, EXPIRES);

    private static final int LONGEST_REASON = 200;

    private TagBody() {}

    /// @param usual the class where the body names none
    /// @throws io.mingce.edge.Refused 400
    static TagStatement read(
            Members body, TagName name, TagClass usual, String staff, LocalDate today) {
        Verdict verdict = verdict(body);
        TagClass tagClass = tagClass(body).orElse(usual);
        Optional<String> reason = body.text(REASON, LONGEST_REASON).map(String::strip);
        Optional<LocalDate> expires = Times.lastDay(body, EXPIRES, today);
        if (verdict == Verdict.AUTOMATIC && expires.isPresent()) {
            throw Wrong.field(
                    EXPIRES,
                    "automatic 表示一直由规则决定，不能有期限",
                    "automatic is up to the rules from now on and has no last day");
        }
        return new TagStatement(name, tagClass, verdict, reason, expires, staff);
    }

    private static Verdict verdict(Members body) {
        return body.text(STATUS)
                .map(key ->
                        Verdict.findByKey(key)
                                .orElseThrow(() ->
                                        Wrong.oneOf(
                                                STATUS,
                                                Stream.of(Verdict.values())
                                                        .map(Verdict::key)
                                                        .toList())))
                .orElse(Verdict.GIVEN);
    }

    private static Optional<TagClass> tagClass(Members body) {
        return body.text(CLASS)
                .map(key ->
                        TagClass.findByKey(key)
                                .orElseThrow(() ->
                                        Wrong.oneOf(
                                                CLASS,
                                                Stream.of(TagClass.values())
                                                        .map(TagClass::key)
                                                        .toList())));
    }
}
