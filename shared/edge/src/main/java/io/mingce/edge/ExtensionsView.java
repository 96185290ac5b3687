package io.mingce.edge;

import io.mingce.access.Exposure;
import io.mingce.access.FieldPolicy;
import io.mingce.access.Part;
import io.mingce.access.Role;
import io.mingce.customer.Customer;
import io.mingce.customer.ExtensionField;
import io.mingce.customer.ExtensionField.Classification;
import io.mingce.customer.ExtensionFields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The extension fields of a customer as somebody may see them. One that is not declared any more is hidden.
final class ExtensionsView {

    private ExtensionsView() {}

    /// The values that the roles may see, by name, in the order of the declaration.
    static Map<String, String> shown(Customer customer, Set<Role> roles) {
        var shown = new LinkedHashMap<String, String>();
        for (ExtensionField field : ExtensionFields.shipped().all()) {
            if (FieldPolicy.of(roles, part(field.classification())) == Exposure.CLEAR) {
                customer.profile()
                        .extension(field.name())
                        .ifPresent(value -> shown.put(field.name(), value));
            }
        }
        return shown;
    }

    /// Whether the roles may have this field revealed.
    static boolean revealed(String name, Set<Role> roles) {
        return ExtensionFields.shipped()
                .find(name)
                .filter(field -> FieldPolicy.revealed(roles, part(field.classification())))
                .isPresent();
    }

    private static Part part(Classification classification) {
        return switch (classification) {
            case PUBLIC -> Part.PUBLIC_EXTENSIONS;
            case INTERNAL -> Part.INTERNAL_EXTENSIONS;
            case PERSONAL -> Part.PERSONAL_EXTENSIONS;
            case SENSITIVE -> Part.SENSITIVE_EXTENSIONS;
        };
    }
}
