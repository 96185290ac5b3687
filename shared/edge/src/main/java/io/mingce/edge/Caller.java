package io.mingce.edge;

import static io.mingce.edge.ProblemType.NOT_ALLOWED;

import io.mingce.access.Role;
import io.mingce.cleaning.Text;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A signed-in member of staff, as the API's authorizer vouches for them; nothing that the request itself says can
/// make one.
///
/// @param user stable id in the user directory
public record Caller(String user, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    static Refused notAllowed() {
        return new Refused(
                new Problem(
                        NOT_ALLOWED, new Text("请联系管理员开通权限", "Ask an administrator for access")));
    }

    /// Who the authorizer names; empty where it names no user.
    ///
    /// @param authorizer `requestContext.authorizer` of the event
    static Optional<Caller> of(Map<String, Object> authorizer) {
        if (!(authorizer.get("claims") instanceof Map<?, ?> claims)) {
            return Optional.empty();
        }
        String user = text(claims, "sub", text(claims, "cognito:username", ""));
        return user.isBlank()
                ? Optional.empty()
                : Optional.of(new Caller(user, roles(text(claims, "cognito:groups", ""))));
    }

    private static String text(Map<?, ?> claims, String name, String otherwise) {
        Object value = claims.get(name);
        return value == null ? otherwise : Objects.toString(value);
    }

    /// API Gateway flattens the list of groups to `a,b`, `[a, b]` or `[a b]`, depending on the authorizer.
    private static Set<Role> roles(String groups) {
        var roles = EnumSet.noneOf(Role.class);
        for (String group : groups.replaceAll("[\\[\\]\"]", " ").strip().split("[,\\s]+", -1)) {
            Role.findByGroup(group).ifPresent(roles::add);
        }
        return roles;
    }
}
