package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import io.mingce.audit.Access;
import io.mingce.audit.Access.Outcome;
import io.mingce.audit.AuditLog.Question;
import io.mingce.audit.AuditLog.Subject;
import io.mingce.local.http.IssuerKey;
import io.mingce.local.template.Template;
import io.mingce.local.template.TemplateReader;
import io.mingce.store.audit.DynamoDbAuditLog;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who gets through the door of the staff API of the template: nobody without a token of its pool, in force, from the
/// staff's networks, in a role that may; and whoever does not get through stands in the audit trail.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaffDoorIT {

    private static final String PATH = "/customers?phone=13912345678";
    private static final RSAKey KEY =
            IssuerKey.readOrCreate(RunFile.folder().resolve("issuer.jwk"));

    private final Probe mingce = Probe.ofMingce(Optional.empty());

    @AfterAll
    void stop() {
        mingce.close();
    }

    static Stream<Arguments> noTokens() throws JOSEException {
        RSAKey another = new RSAKeyGenerator(2048).keyID(KEY.getKeyID()).generate();
        String genuine = rs256(KEY, claims().build());
        return Stream.of(
                arguments("none at all", "", "UNAUTHORIZED"),
                arguments("an empty one", "Bearer ", "UNAUTHORIZED"),
                arguments("garbage", "Bearer garbage", "UNAUTHORIZED"),
                arguments("a password", "Basic bWFuYWdlcjptYW5hZ2Vy", "UNAUTHORIZED"),
                arguments(
                        "a forged signature",
                        genuine.substring(0, genuine.lastIndexOf('.')) + ".AAAA",
                        "UNAUTHORIZED"),
                arguments("another's key", rs256(another, claims().build()), "UNAUTHORIZED"),
                arguments(
                        "another role under a genuine signature",
                        swapped(genuine, rs256(another, claims().build())),
                        "UNAUTHORIZED"),
                arguments(
                        "another issuer",
                        rs256(KEY, claims().issuer("https://issuer.example").build()),
                        "UNAUTHORIZED"),
                arguments(
                        "another pool",
                        rs256(
                                KEY,
                                claims().issuer(staff().issuer() + "2")
                                        .audience("other-client")
                                        .build()),
                        "UNAUTHORIZED"),
                arguments(
                        "another client",
                        rs256(KEY, claims().audience("other-client").build()),
                        "UNAUTHORIZED"),
                arguments(
                        "an access token",
                        rs256(
                                KEY,
                                claims().audience((String) null)
                                        .claim("client_id", staff().clients().getFirst())
                                        .claim("token_use", "access")
                                        .build()),
                        "UNAUTHORIZED"),
                arguments(
                        "one without end",
                        rs256(KEY, claims().expirationTime(null).build()),
                        "UNAUTHORIZED"),
                arguments(
                        "no algorithm", new PlainJWT(claims().build()).serialize(), "UNAUTHORIZED"),
                arguments(
                        "HS256 with the public key",
                        signed(
                                JWSAlgorithm.HS256,
                                new MACSigner(KEY.toRSAPublicKey().getEncoded()),
                                claims().build()),
                        "UNAUTHORIZED"),
                arguments(
                        "one that has expired",
                        rs256(
                                KEY,
                                claims().expirationTime(
                                                Date.from(
                                                        Instant.now().minus(Duration.ofMinutes(1))))
                                        .build()),
                        "EXPIRED_TOKEN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noTokens")
    void opensToNoTokenBut(String what, String authorization, String error) {
        HttpResponse<String> answer = find(authorization, "127.0.0.1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer, "urn:mingce:problem:not-signed-in");
        assertThat(noted(answer))
                .isEqualTo(
                        List.of(
                                Outcome.REFUSED,
                                "sign-in",
                                "",
                                "127.0.0.1",
                                error + " GET /customers"));
    }

    @Test
    void opensToAGenuineToken() throws JOSEException {
        HttpResponse<String> answer = find(rs256(KEY, claims().build()), "127.0.0.1");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /// The allow-list of the template is 127.0.0.1/32.
    @Test
    void opensToNoOtherNetwork() throws JOSEException {
        HttpResponse<String> answer = find(rs256(KEY, claims().build()), "127.0.0.2");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "urn:mingce:problem:not-allowed");
        assertThat(noted(answer))
                .isEqualTo(
                        List.of(
                                Outcome.REFUSED,
                                "sign-in",
                                "u-door",
                                "127.0.0.2",
                                "ACCESS_DENIED GET /customers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "privacy", "Manager", "managers", ""})
    void opensToNoOtherRole(String group) throws JOSEException {
        HttpResponse<String> answer =
                find(
                        rs256(KEY, claims().claim("cognito:groups", List.of(group)).build()),
                        "127.0.0.1");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "urn:mingce:problem:not-allowed");
        // By the function itself, and once.
        assertThat(noted(answer))
                .isEqualTo(List.of(Outcome.REFUSED, "find", "u-door", "127.0.0.1", ""));
    }

    private static void assertProblem(HttpResponse<String> answer, String type) {
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"" + type + "\"");
    }

    /// What the audit trail says of the call: how it ended, what it was, who, from where, why.
    private List<Object> noted(HttpResponse<String> answer) {
        String request = request(answer);
        Await.until("the refusal is noted", () -> !records(request).isEmpty());
        List<Access> records = records(request);
        assertThat(records).hasSize(1);
        Access access = records.getFirst();
        return List.of(
                access.outcome(), access.action(), access.user(), access.from(), access.reason());
    }

    private static String request(HttpResponse<String> answer) {
        return answer.body().replaceFirst("(?s).*urn:mingce:request:([0-9a-f-]+).*", "$1");
    }

    private List<Access> records(String request) {
        Instant now = mingce.runner.clock().instant();
        return new DynamoDbAuditLog(mingce.runner.clients().dynamoDb(), "Ledger")
                        .page(
                                new Question(
                                        new Subject.Everything(),
                                        now.minus(Duration.ofMinutes(10)),
                                        now.plus(Duration.ofMinutes(1)),
                                        Optional.empty()),
                                Optional.empty(),
                                200)
                        .accesses()
                        .stream()
                        .filter(access -> access.request().equals(request))
                        .toList();
    }

    private HttpResponse<String> find(String authorization, String from) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + mingce.runner.port("StaffApi") + PATH));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var http = HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static Template.Authorizer staff() {
        return new TemplateReader(Path.of("..", "..", "template.yaml"), Map.of())
                .read().apis().stream()
                        .flatMap(api -> api.authorizers().values().stream())
                        .findFirst()
                        .orElseThrow();
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        Template.Authorizer staff = staff();
        return new JWTClaimsSet.Builder()
                .issuer(staff.issuer())
                .audience(staff.clients().getFirst())
                .subject("u-door")
                .claim("token_use", "id")
                .claim("cognito:groups", List.of("manager"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private static String rs256(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), claims);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String swapped(String genuine, String other) {
        String[] parts = genuine.split("\\.", -1);
        return parts[0] + "." + other.split("\\.", -1)[1] + "x." + parts[2];
    }
}
