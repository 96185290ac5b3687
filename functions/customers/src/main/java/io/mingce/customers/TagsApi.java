package io.mingce.customers;

import io.mingce.cleaning.Text;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Customer;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.StatedTags;
import io.mingce.customer.StatedTags.Stated;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.registration.StateTag;
import io.mingce.registration.TagOutcome;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What staff say of a customer's tags. It stands whatever the rules say, and the answer names the rule that it
/// overrides.
record TagsApi(
        Desk desk, StateTag state, Delivery delivery, TagSights sights, InstantSource clock) {

    private static final String NAME = "name";

    /// Gives a tag, denies it, or leaves it to the rules again.
    ApiAnswer put(ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        TagName name = name(request);
        TagStatement said =
                TagBody.read(
                        Members.of(request, TagBody.MEMBERS),
                        name,
                        tagClass(customer, name).orElse(TagClass.CUSTOM),
                        shown.user(),
                        sights.today());
        return say(customer, said, request, shown);
    }

    /// Not this tag, whoever gave it: that is remembered.
    ApiAnswer delete(ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        TagName name = name(request);
        if (denied(customer, name)) {
            return answer(200, customer, name, request, shown);
        }
        TagClass tagClass = tagClass(customer, name).orElseThrow(TagsApi::noSuchTag);
        var said =
                new TagStatement(
                        name,
                        tagClass,
                        Verdict.DENIED,
                        Optional.empty(),
                        Optional.empty(),
                        shown.user());
        return say(customer, said, request, shown);
    }

    private boolean denied(Customer customer, TagName name) {
        return customer.stated()
                .of(name, sights.today())
                .map(Stated::statement)
                .filter(said -> said.verdict() == Verdict.DENIED)
                .isPresent();
    }

    /// The class of the tag as somebody or a rule gives it; empty where nobody does.
    private Optional<TagClass> tagClass(Customer customer, TagName name) {
        Stream<TagClass> stated =
                customer.stated().of(name, sights.today()).stream()
                        .map(Stated::statement)
                        .map(TagStatement::tagClass);
        Stream<TagClass> assigned =
                customer.assigned().tags().stream()
                        .filter(each -> each.name().equals(name))
                        .map(Assigned::tagClass);
        return Stream.concat(stated, assigned).findFirst();
    }

    private ApiAnswer say(
            Customer customer, TagStatement said, ApiRequest request, Disclosure shown) {
        var now = clock.instant();
        var outcome = state.state(customer.id(), delivery.of(request, now), now, said);
        return switch (outcome) {
            case TagOutcome.Stated(Customer before, Customer after) -> {
                shown.changed(after.id(), List.of("tags"));
                boolean came = !stands(before, said.name()) && stands(after, said.name());
                yield answer(came ? 201 : 200, after, said.name(), request, shown);
            }
            case TagOutcome.Unchanged(Customer as) -> answer(200, as, said.name(), request, shown);
            case TagOutcome.TooMany() -> throw tooMany();
            case TagOutcome.Gone() -> throw Wrong.nobody();
        };
    }

    private boolean stands(Customer customer, TagName name) {
        LocalDate today = sights.today();
        return customer.tags(today).stream().anyMatch(tag -> tag.name().equals(name));
    }

    private ApiAnswer answer(
            int status, Customer customer, TagName name, ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(status, shown.tags(sights.of(request)).one(customer, name))
                .with("ETag", Version.tag(customer));
    }

    /// @throws Refused 409 where the tag is not for staff to say anything of
    private static TagName name(ApiRequest request) {
        TagName name = parsed(request);
        if (ProtectiveTags.include(name)) {
            throw new Refused(
                    new Problem(
                            ProblemType.CONFLICT,
                            new Text(
                                    "此标签只能通过权利请求或依法保留设置和撤销",
                                    "This tag is given and taken back with requests and legal"
                                            + " holds alone")));
        }
        return name;
    }

    private static TagName parsed(ApiRequest request) {
        return TagName.of(request.variable(NAME))
                .orElseThrow(() ->
                        Wrong.parameter(
                                NAME,
                                "标签名由 1–50 个文字、数字、- 或 _ 组成，以文字或数字开头",
                                "A tag's name is 1 to 50 letters, digits, - or _, and begins with"
                                        + " a letter or digit"));
    }

    private static Refused noSuchTag() {
        return new Refused(
                new Problem(
                        ProblemType.NOT_FOUND,
                        new Text("该客户没有这个标签", "the customer has no such tag")));
    }

    private static Refused tooMany() {
        return new Refused(
                new Problem(
                        ProblemType.CONFLICT,
                        new Text(
                                "每位客户最多有 " + StatedTags.MOST + " 个人工标注过的标签",
                                "A customer has at most "
                                        + StatedTags.MOST
                                        + " tags that people said something of")));
    }
}
