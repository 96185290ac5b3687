package io.mingce.edge;

import io.mingce.access.Part;
import io.mingce.access.Role;
import io.mingce.customer.Customer;
import io.mingce.customer.TagName;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The tags of customers and how they buy, as far as a [Disclosure] shows them.
public final class ShownTags {

    private final Disclosure shown;
    private final TagSight sight;

    ShownTags(Disclosure shown, TagSight sight) {
        this.shown = shown;
        this.sight = sight;
    }

    /// Names alone, for lists.
    public Map<String, @Nullable Object> names(Customer customer) {
        return show(customer, TagsView::brief);
    }

    /// Which tags the customer has and why, which somebody denied it, and how it buys.
    public Map<String, @Nullable Object> all(Customer customer) {
        return show(customer, TagsView::whole);
    }

    /// What holds of one tag.
    public Map<String, @Nullable Object> one(Customer customer, TagName name) {
        return show(customer, view -> view.one(name));
    }

    private Map<String, @Nullable Object> show(
            Customer customer, Function<TagsView, Map<String, @Nullable Object>> what) {
        Set<Role> roles = shown.read(customer);
        if (!Disclosure.sees(roles, Part.TAGS)) {
            return Map.of();
        }
        var view =
                new TagsView(customer, sight, shown.user(), part -> Disclosure.sees(roles, part));
        Map<String, @Nullable Object> tags = what.apply(view);
        shown.noted().names(view.told());
        return tags;
    }
}
