package io.mingce.local.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import io.mingce.local.template.Template;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Stands in for Cognito: signs ID tokens with a key of its own and checks them as the
/// authorizer of a REST API does, and whether they were made for a client of the pool.
public final class Issuer {

    /// How long a token is good.
    public static final Duration VALIDITY = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 10_000;

    private record Presented(Template.Authorizer authorizer, String header) {}

    private record Remembered(Checked.Good good, Instant until) {}

    private final RSAKey key;
    private final InstantSource clock;
    private final Map<Presented, Remembered> remembered = new ConcurrentHashMap<>();

    public Issuer(RSAKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /// What an authorizer finds out about a token.
    sealed interface Checked {

        /// Genuine.
        ///
        /// @param claims as the function gets them, all texts
        record Good(Map<String, String> claims) implements Checked {}

        record Expired() implements Checked {}

        record Bad() implements Checked {}
    }

    /// Mints a token that is good for [#VALIDITY].
    ///
    /// @param role becomes the Cognito group
    /// @return a JWT, RS256
    public String token(Template.Authorizer authorizer, String role, String user) {
        Instant now = clock.instant();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(authorizer.issuer())
                        .audience(authorizer.clients().getFirst())
                        .subject(user)
                        .claim("token_use", "id")
                        .claim("cognito:username", user)
                        .claim("cognito:groups", List.of(role))
                        .claim("auth_time", now.getEpochSecond())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(VALIDITY)))
                        .build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /// Remembers tokens that were good, as API Gateway does: checking a signature takes longer than most answers.
    ///
    /// @param header value of `Authorization`, with or without `Bearer`
    Checked check(Template.Authorizer authorizer, String header) {
        var presented = new Presented(authorizer, header);
        Remembered before = remembered.get(presented);
        if (before != null) {
            return before.until().isAfter(clock.instant()) ? before.good() : new Checked.Expired();
        }
        return verify(authorizer, header, presented);
    }

    private Checked verify(Template.Authorizer authorizer, String header, Presented presented) {
        try {
            SignedJWT token = SignedJWT.parse(header.replaceFirst("(?i)^bearer +", "").strip());
            // An RSA verifier accepts RSA algorithms only; the pool signs with this one.
            if (!token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    || !token.verify(new RSASSAVerifier(key))) {
                return new Checked.Bad();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            if (!authorizer.issuer().equals(claims.getIssuer())
                    || !"id".equals(claims.getStringClaim("token_use"))
                    || claims.getAudience().stream().noneMatch(authorizer.clients()::contains)
                    || claims.getExpirationTime() == null) {
                return new Checked.Bad();
            }
            Instant until = claims.getExpirationTime().toInstant();
            if (!until.isAfter(clock.instant())) {
                return new Checked.Expired();
            }
            var good = new Checked.Good(texts(claims));
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(presented, new Remembered(good, until));
            return good;
        } catch (ParseException | JOSEException e) {
            return new Checked.Bad();
        }
    }

    /// API Gateway hands on every claim as text; a list becomes its values with commas between.
    private static Map<String, String> texts(JWTClaimsSet claims) {
        Map<String, String> texts = new LinkedHashMap<>();
        claims.getClaims()
                .forEach((name, value) ->
                        texts.put(
                                name,
                                value instanceof List<?> list
                                        ? list.stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(","))
                                        : String.valueOf(value)));
        return texts;
    }
}
