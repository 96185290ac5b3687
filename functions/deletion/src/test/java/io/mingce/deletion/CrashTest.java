package io.mingce.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.request.RequestKind;
import io.mingce.request.RequestState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

/// Whoever carries a request out dies at every call in turn: the end is the same.
class CrashTest {

    private static final String PHONE = "13412340003";

    @ParameterizedTest
    @EnumSource
    void whoeverDiesIsGoneOnAfter(RequestKind kind) {
        int calls = 0;
        boolean died = true;
        while (died) {
            died = comesToTheSame(kind, calls++, "");
        }
        assertThat(calls).as("calls to die at").isGreaterThan(6);
    }

    @ParameterizedTest
    @EnumSource(names = "ERASE")
    void alsoWhereAHoldStandsInTheWay(RequestKind kind) {
        int calls = 0;
        boolean died = true;
        while (died) {
            died = comesToTheSame(kind, calls++, "2026-03-02");
        }
        assertThat(calls).as("calls to die at").isGreaterThan(10);
    }

    /// @param held until this day; empty = not held
    /// @return whether it died on the way
    private static boolean comesToTheSame(RequestKind kind, int calls, String held) {
        var desk = new DeletionDesk();
        CustomerId id = desk.add("郑抹去", PHONE, "zheng@example.com");
        if (!held.isEmpty()) {
            desk.staff(
                    DeletionDesk.PRIVACY,
                    "POST /holds",
                    "{\"customer\":\"%s\",\"reason\":\"tax\",\"until\":\"%s\"}"
                            .formatted(id, held));
        }
        String request =
                DeletionDesk.json(
                                desk.call(
                                        "POST /requests",
                                        "{\"kind\":\"%s\",\"phone\":\"%s\",\"correct\":{\"name\":\"郑更正\"}}"
                                                .formatted(kind.key(), PHONE)))
                        .get("id")
                        .asText();
        desk.crashing.after(calls);
        desk.settle();
        String code = desk.code(request);
        if (desk.verify(request, code).getStatusCode() == 500) {
            // It was stored, or the same code still counts; the schedule goes on with it.
            desk.verify(request, code);
            desk.later(Duration.ofMinutes(10));
        }
        desk.settle();
        desk.later(Duration.ofMinutes(10));
        if (!held.isEmpty()) {
            assertThat(desk.request(request).state()).isEqualTo(RequestState.HELD);
            desk.later(Duration.ofDays(2));
        }

        assertThat(desk.request(request).state())
                .as("%d calls", calls)
                .isEqualTo(RequestState.DONE);
        assertThat(desk.requests.wish(desk.request(request).id())).isEmpty();
        shows(desk, kind, id, request);
        return desk.crashing.died();
    }

    private static void shows(DeletionDesk desk, RequestKind kind, CustomerId id, String request) {
        switch (kind) {
            case ERASE -> {
                assertThat(desk.find(id)).isEmpty();
                assertThat(
                                desk.erasures
                                        .find(desk.request(request).id())
                                        .orElseThrow()
                                        .certificate())
                        .isPresent();
            }
            case ACCESS ->
                    assertThat(desk.accessCopies.kept(desk.request(request).id())).isPresent();
            case CORRECT ->
                    assertThat(customer(desk, id).profile().value(Field.NAME)).contains("郑更正");
            case RESTRICT -> {
                assertThat(customer(desk, id).restricted()).isTrue();
                assertThat(customer(desk, id).stated().byName()).hasSize(1);
            }
            case OBJECT -> assertThat(customer(desk, id).consents().allows("marketing")).isFalse();
            case WITHDRAW -> assertThat(customer(desk, id).consents().allows("service")).isFalse();
        }
    }

    private static Customer customer(DeletionDesk desk, CustomerId id) {
        return desk.find(id).orElseThrow();
    }
}
