package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Rights;
import io.mingce.access.Role;
import io.mingce.access.Scope;
import io.mingce.audit.Access;
import io.mingce.conformance.Coded.Answered;
import io.mingce.edge.Api;
import io.mingce.edge.fixture.AContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every route of the staff API is one action of the table of rights, and nobody gets past that table.
class StaffRoutesTest {

    private static final String STAFF = "StaffApi";
    private static final List<Answered> ROUTES = Coded.routes();

    private final List<Access> noted = new ArrayList<>();

    static Stream<Answered> staffRoutes() {
        // What the public API answers too is for anybody.
        Set<String> open =
                ROUTES.stream()
                        .filter(answered -> !answered.api().equals(STAFF))
                        .map(Answered::path)
                        .collect(Collectors.toSet());
        return ROUTES.stream()
                .filter(answered ->
                        answered.api().equals(STAFF) && !open.contains(answered.path()));
    }

    @Test
    void areAllAnswered() {
        Set<String> declared =
                Template.parse(Template.source()).ofType(Template.FUNCTION).values().stream()
                        .flatMap(function -> FunctionRules.events(function, "Api"))
                        .map(e ->
                                "%s %s %s"
                                        .formatted(
                                                e.get("RestApiId").target(),
                                                e.get("Method").text(),
                                                e.get("Path").text()))
                        .collect(Collectors.toSet());

        assertThat(ROUTES.stream().map(Answered::toString))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @MethodSource("staffRoutes")
    void areEachAnAction(Answered answered) {
        assertThat(answered.route().action()).isPresent();
    }

    @Test
    void noPublicRouteIsAnAction() {
        assertThat(ROUTES)
                .filteredOn(answered -> !answered.api().equals(STAFF))
                .isNotEmpty()
                .allSatisfy(answered -> assertThat(answered.route().action()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("staffRoutes")
    void letNobodyPastTheTable(Answered answered) {
        for (Role role : Role.values()) {
            noted.clear();
            Scope scope = Rights.of(Set.of(role), answered.route().action().orElseThrow());

            int status = call(answered, Map.of("sub", "u-1", "cognito:groups", role.group()));

            assertThat(status == 403).as("%s is refused", role).isEqualTo(scope == Scope.NONE);
            if (scope == Scope.NONE) {
                assertThat(noted)
                        .singleElement()
                        .satisfies(access -> {
                            assertThat(access.outcome()).isEqualTo(Access.Outcome.REFUSED);
                            assertThat(access.user()).isEqualTo("u-1");
                            assertThat(access.from()).isEqualTo("192.0.2.7");
                        });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("staffRoutes")
    void denyWhoeverHoldsNoRole(Answered answered) {
        assertThat(call(answered, Map.of("sub", "u-1", "cognito:groups", "root"))).isEqualTo(403);
        assertThat(call(answered, Map.of("sub", "u-1"))).isEqualTo(403);
        assertThat(call(answered, Map.of("cognito:groups", "manager"))).isEqualTo(401);
    }

    private int call(Answered answered, Map<String, Object> claims) {
        var context =
                new ProxyRequestContext()
                        .withRequestId("r-1")
                        .withIdentity(new RequestIdentity().withSourceIp("192.0.2.7"));
        context.setAuthorizer(new HashMap<>(Map.of("claims", claims)));
        APIGatewayProxyResponseEvent answer =
                new Api(
                                "probe",
                                (_, _) -> {},
                                noted::add,
                                () -> Instant.EPOCH,
                                List.of(answered.route()))
                        .answer(
                                new APIGatewayProxyRequestEvent()
                                        .withHttpMethod(answered.route().method())
                                        .withResource(answered.route().resource())
                                        .withPathParameters(Map.of("id", "x"))
                                        .withRequestContext(context),
                                new AContext("l-1"));
        return answer.getStatusCode();
    }
}
