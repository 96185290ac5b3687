package io.mingce.edge;

import static io.mingce.access.Role.ADMIN;
import static io.mingce.access.Role.MANAGER;
import static io.mingce.access.Role.SALES;
import static io.mingce.access.Role.SERVICE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.mingce.access.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class CallerTest {

    static Stream<Arguments> groups() {
        return Stream.of(
                arguments("sales", Set.of(SALES)),
                arguments("sales,admin", Set.of(SALES, ADMIN)),
                arguments("sales, admin", Set.of(SALES, ADMIN)),
                arguments("[sales, admin]", Set.of(SALES, ADMIN)),
                arguments("[sales admin]", Set.of(SALES, ADMIN)),
                arguments("[\"service\",\"manager\"]", Set.of(SERVICE, MANAGER)),
                arguments(List.of("service", "manager"), Set.of(SERVICE, MANAGER)),
                arguments("", Set.of()),
                arguments("[]", Set.of()),
                arguments("Admin", Set.of()),
                arguments("administrators", Set.of()),
                arguments("admin2,sales", Set.of(SALES)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("groups")
    void readsGroupsHoweverTheAuthorizerWritesThem(Object groups, Set<Role> expected) {
        var caller = Caller.of(Map.of("claims", Map.of("sub", "u-1", "cognito:groups", groups)));

        assertThat(caller).contains(new Caller("u-1", expected));
    }

    static Stream<Map<String, Object>> withoutUser() {
        return Stream.of(
                Map.of(),
                Map.of("principalId", "u-1"),
                Map.of("claims", "sub=u-1"),
                Map.of("claims", Map.of("cognito:groups", "admin")),
                Map.of("claims", Map.of("sub", " ")));
    }

    @ParameterizedTest
    @MethodSource("withoutUser")
    void isNobodyWithoutAUserInTheClaims(Map<String, Object> authorizer) {
        assertThat(Caller.of(authorizer)).isEmpty();
    }

    @Test
    void cannotBeMadeByAHeader() {
        var event =
                new APIGatewayProxyRequestEvent()
                        .withHeaders(
                                Map.of("Authorization", "Bearer x", "cognito:groups", "admin"));

        assertThat(ApiRequest.of(event).signedIn()).isEmpty();
    }
}
