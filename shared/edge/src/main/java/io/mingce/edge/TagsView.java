package io.mingce.edge;

import io.mingce.access.Part;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Customer;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.StatedTags.Stated;
import io.mingce.customer.Tag;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.tagging.TagRule;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The tags of one customer as somebody may see them; for [Disclosure] alone. What somebody wrote themselves is nothing
/// new to them.
final class TagsView {

    private final Customer customer;
    private final TagSight sight;
    private final String user;
    private final Predicate<Part> sees;
    private final Set<String> told = new TreeSet<>();

    TagsView(Customer customer, TagSight sight, String user, Predicate<Part> sees) {
        this.customer = customer;
        this.sight = sight;
        this.user = user;
        this.sees = sees;
    }

    /// What of it was shown, by name.
    Set<String> told() {
        return told;
    }

    /// Names of tags and of the group of buyers, for lists.
    Map<String, @Nullable Object> brief() {
        var view = new LinkedHashMap<String, @Nullable Object>();
        List<String> names =
                customer.tags(sight.today()).stream().map(tag -> tag.name().value()).toList();
        view.put("tags", names);
        view.put("rfm", RfmView.segment(customer, sight).orElse(null));
        note(!names.isEmpty(), Part.TAGS);
        return view;
    }

    /// Tags with where they come from, those that somebody denied, and how the customer buys.
    Map<String, @Nullable Object> whole() {
        var view = new LinkedHashMap<String, @Nullable Object>();
        List<Tag> tags = customer.tags(sight.today());
        List<Stated> denied =
                customer.stated().byName().keySet().stream()
                        .filter(name -> !ProtectiveTags.include(name))
                        .flatMap(name -> stated(name).stream())
                        .filter(stated -> stated.statement().verdict() == Verdict.DENIED)
                        .toList();
        view.put("tags", tags.stream().map(this::view).toList());
        view.put("deniedTags", denied.stream().map(this::denied).toList());
        view.put("rfm", RfmView.of(customer, sight, sees.test(Part.ORDER_AMOUNTS)).orElse(null));
        note(!tags.isEmpty() || !denied.isEmpty(), Part.TAGS);
        return view;
    }

    /// What holds of one tag, and which rule somebody overrides by what they said of it.
    Map<String, @Nullable Object> one(TagName name) {
        Optional<Stated> stated = stated(name);
        Optional<Tag> tag =
                customer.tags(sight.today()).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst();
        var view =
                tag.map(this::view).or(() -> stated.map(this::denied)).orElseGet(() -> begin(name));
        view.put(
                "status",
                stated.map(each -> each.statement().verdict()).orElse(Verdict.AUTOMATIC).key());
        view.put("stands", tag.isPresent());
        stated.flatMap(each -> overridden(each.statement()))
                .ifPresent(rule -> view.put("overrides", rule));
        note(true, Part.TAGS);
        return view;
    }

    private Optional<Stated> stated(TagName name) {
        return customer.stated().of(name, sight.today());
    }

    private Map<String, @Nullable Object> view(Tag tag) {
        var view = begin(tag.name());
        view.put("class", tag.tagClass().key());
        view.put("source", tag.manual() ? "manual" : "automatic");
        view.put("since", tag.since().toString());
        said(view, tag.by(), tag.reason());
        tag.expires().ifPresent(day -> view.put("expires", day.toString()));
        tag.rule().ifPresent(version -> view.put("rule", rule(tag.name(), version)));
        return view;
    }

    private Map<String, @Nullable Object> denied(Stated stated) {
        TagStatement statement = stated.statement();
        var view = begin(statement.name());
        view.put("class", statement.tagClass().key());
        view.put("since", stated.at().toString());
        said(view, Optional.of(statement.staff()), statement.reason());
        statement.expires().ifPresent(day -> view.put("expires", day.toString()));
        given(statement.name())
                .ifPresent(version -> view.put("rule", rule(statement.name(), version)));
        return view;
    }

    private Map<String, @Nullable Object> begin(TagName name) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("name", name.value());
        inForce(name)
                .ifPresent(rule -> view.put("label", sight.language().of(rule.rule().label())));
        return view;
    }

    private void said(
            Map<String, @Nullable Object> view, Optional<String> by, Optional<String> reason) {
        if (sees.test(Part.STAFF)) {
            by.ifPresent(staff -> view.put("by", staff));
        }
        if (sees.test(Part.TAG_REASONS) || by.filter(user::equals).isPresent()) {
            reason.ifPresent(text -> view.put("reason", text));
            note(reason.isPresent(), Part.TAG_REASONS);
        }
    }

    /// The rule that says otherwise, or said so before somebody took it upon themselves.
    private Optional<Map<String, Object>> overridden(TagStatement said) {
        Optional<Map<String, Object>> given =
                given(said.name()).map(version -> overrides(said.name(), version, true));
        if (given.isPresent() || said.verdict() == Verdict.DENIED) {
            return given;
        }
        return inForce(said.name())
                .filter(rule -> rule.rule().active())
                .map(rule -> overrides(said.name(), rule.version(), false));
    }

    private static Map<String, Object> overrides(TagName name, int version, boolean gives) {
        return Map.of("rule", rule(name, version), "gives", gives);
    }

    /// The version of the rule that gives the tag, as far as it is for the rules to say.
    private Optional<Integer> given(TagName name) {
        return customer.assigned().tags().stream()
                .filter(assigned -> assigned.name().equals(name))
                .map(Assigned::version)
                .findFirst();
    }

    private Optional<TagRule.Version> inForce(TagName name) {
        return sight.rules().find(name);
    }

    private static Map<String, Object> rule(TagName name, int version) {
        var view = new LinkedHashMap<String, Object>();
        view.put("name", name.value());
        view.put("version", version);
        return view;
    }

    private void note(boolean shown, Part part) {
        if (shown) {
            told.add(part.key());
        }
    }
}
