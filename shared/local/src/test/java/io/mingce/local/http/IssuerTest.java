package io.mingce.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;

import io.mingce.local.clock.MovableClock;
import io.mingce.local.template.LocalNames;
import io.mingce.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

final class IssuerTest {

    private static final RSAKey KEY = IssuerKey.fresh();
    private static final Template.Authorizer STAFF =
            new Template.Authorizer("Staff", LocalNames.issuer("pool"), List.of("client"));

    private final MovableClock clock = new MovableClock(Optional.empty());
    private final Issuer issuer = new Issuer(KEY, clock);

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", ""})
    void handsOnTheClaimsOfItsOwnTokens(String prefix) {
        Issuer.Checked checked = issuer.check(STAFF, prefix + issuer.token(STAFF, "sales", "li"));
        assertThat(checked).isInstanceOf(Issuer.Checked.Good.class);
        assertThat(((Issuer.Checked.Good) checked).claims())
                .containsEntry("cognito:groups", "sales")
                .containsEntry("cognito:username", "li")
                .containsEntry("sub", "li")
                .containsEntry("aud", "client");
    }

    @Test
    void refusesATokenWithoutSignature() {
        String none =
                encoded("{\"alg\":\"none\"}")
                        + "."
                        + issuer.token(STAFF, "manager", "x").split("\\.", -1)[1]
                        + ".";
        assertBad(none);
    }

    @Test
    void refusesAnAlteredSignature() {
        String token = issuer.token(STAFF, "manager", "x");
        assertBad(token.substring(0, token.lastIndexOf('.')) + ".AAAA");
    }

    @Test
    void refusesAnotherRoleUnderAGenuineSignature() {
        String[] sales = issuer.token(STAFF, "sales", "x").split("\\.", -1);
        String[] manager = issuer.token(STAFF, "manager", "x").split("\\.", -1);
        assertBad(sales[0] + "." + manager[1] + "." + sales[2]);
    }

    @Test
    void refusesATokenOfAnotherKey() {
        assertBad(new Issuer(IssuerKey.fresh(), clock).token(STAFF, "manager", "x"));
    }

    @Test
    void refusesATokenOfAnotherPool() {
        Template.Authorizer other =
                new Template.Authorizer("Other", LocalNames.issuer("other"), List.of("client"));
        assertBad(issuer.token(other, "manager", "x"));
    }

    @Test
    void refusesATokenForAnotherClient() {
        Template.Authorizer other =
                new Template.Authorizer("Staff", STAFF.issuer(), List.of("another"));
        assertBad(issuer.token(other, "manager", "x"));
    }

    @Test
    void refusesWhatIsNoToken() {
        assertBad("garbage");
    }

    @Test
    void tellsAnExpiredTokenFromABadOne() {
        String token = issuer.token(STAFF, "manager", "x");
        clock.move(Issuer.VALIDITY.plusSeconds(1));
        assertThat(issuer.check(STAFF, token)).isInstanceOf(Issuer.Checked.Expired.class);
    }

    /// A remembered token is no better than one that is read again.
    @Test
    void remembersATokenNoLongerThanItIsGood() {
        String token = issuer.token(STAFF, "manager", "x");
        Issuer.Checked first = issuer.check(STAFF, token);
        assertThat(issuer.check(STAFF, token)).isSameAs(first);

        clock.move(Issuer.VALIDITY.plusSeconds(1));

        assertThat(issuer.check(STAFF, token)).isInstanceOf(Issuer.Checked.Expired.class);
    }

    @Test
    void remembersATokenForItsOwnPoolOnly() {
        Template.Authorizer other =
                new Template.Authorizer("Other", LocalNames.issuer("other"), List.of("client"));
        String token = issuer.token(STAFF, "manager", "x");
        assertThat(issuer.check(STAFF, token)).isInstanceOf(Issuer.Checked.Good.class);

        assertThat(issuer.check(other, token)).isInstanceOf(Issuer.Checked.Bad.class);
    }

    private void assertBad(String token) {
        assertThat(issuer.check(STAFF, token)).isInstanceOf(Issuer.Checked.Bad.class);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
