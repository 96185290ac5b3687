package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RunnerIT {

    private final Probe probe = new Probe(Optional.empty());

    @BeforeAll
    void isWarm() {
        assertThat(probe.call("PUT", "/notes/warm", "x").statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        probe.close();
    }

    @Test
    void takesACallThroughAFunctionToATable() {
        assertThat(probe.call("PUT", "/notes/a%20%E5%90%8D", "hello 名册").statusCode())
                .isEqualTo(201);
        assertThat(probe.note("a%20%E5%90%8D")).contains("hello 名册");
        assertThat(probe.note("missing")).isEmpty();
    }

    @Test
    void handsOnQueryHeadersAndAddressAsApiGatewayDoes() {
        String event =
                probe.call("POST", "/notes/echo?a=1&a=2&b=%E5%90%8D", "body", "X-Probe", "yes")
                        .body();
        assertThat(event)
                .contains("multiValueQueryStringParameters: {a=[1, 2], b=[名]}")
                .contains("queryStringParameters: {a=2, b=名}")
                .contains("X-probe=yes")
                .contains("body: body")
                .contains("isBase64Encoded: false")
                .contains("sourceIp: 127.0.0.1")
                .contains("pathParameters: {id=echo}")
                .contains("resource: /notes/{id}");
    }

    @Test
    void answersForItselfWhereThereIsNoRouteOrTheFunctionFails() {
        HttpResponse<String> nothing = probe.call("GET", "/nowhere", "");
        assertThat(nothing.statusCode()).isEqualTo(403);
        assertThat(nothing.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        HttpResponse<String> failed = probe.call("POST", "/notes/fail", "");
        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }

    @Test
    void refusesWhatIsTooLargeForTheGatewayOrForLambda() {
        String sevenMegabytes = "x".repeat(7 * 1024 * 1024);
        assertThat(probe.call("PUT", "/notes/large", sevenMegabytes).statusCode()).isEqualTo(413);
        HttpResponse<String> huge = probe.call("PUT", "/notes/huge", sevenMegabytes.repeat(2));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.headers().firstValue("Connection")).contains("close");
    }

    @Test
    void letsStaffInWithATokenOnly() {
        HttpResponse<String> without = probe.staff("/notes/whoami");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("content-type"))
                .contains("application/problem+json");
        assertThat(without.body()).startsWith("{\"status\":401,\"instance\":\"");
        HttpResponse<String> with =
                probe.staff("/notes/whoami", "Authorization", probe.token("manager"));
        assertThat(with.body()).contains("cognito:groups=manager").contains("sub=li");
    }

    @Test
    void turnsBase64IntoBytesWhereTheApiIsBinary() {
        HttpResponse<String> binary =
                probe.staff("/notes/bytes", "Authorization", probe.token("sales"));
        assertThat(binary.headers().firstValue("content-length")).contains("2");
        assertThat(probe.call("POST", "/notes/bytes", "").body()).isEqualTo("/+8=");
    }

    @Test
    void takesADroppedFileThroughTheQueueToATable() throws IOException {
        probe.drop("客户 1.csv", "line-1\nline-2\nline-3\n");
        Await.until("line 3 is kept", () -> probe.note("line-3").isPresent());
        assertThat(probe.note("line-3")).contains("inbox/crm/客户 1.csv|line-3");
    }

    @Test
    void takesAPresignedUploadLikeADroppedFile() throws IOException, InterruptedException {
        URI link;
        try (S3Presigner presigner = probe.runner.clients().presigner()) {
            link =
                    URI.create(
                            presigner
                                    .presignPutObject(b ->
                                            b.signatureDuration(Duration.ofMinutes(1))
                                                    .putObjectRequest(p ->
                                                            p.bucket("probe-dev")
                                                                    .key("inbox/web/上传.csv")))
                                    .url()
                                    .toString());
        }
        HttpRequest upload =
                HttpRequest.newBuilder(link)
                        .PUT(HttpRequest.BodyPublishers.ofString("uploaded-1"))
                        .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Await.until("the upload is kept", () -> probe.note("uploaded-1").isPresent());
    }

    @Test
    void bringsAFailedMessageToTheDeadLettersAndTheOthersThrough() throws IOException {
        probe.drop("mixed.csv", "good-1\nbad\ngood-2\n");
        Await.until("the bad line is a dead letter", () -> probe.queued("DeadLines") == 1);
        assertThat(probe.note("good-1")).isPresent();
        assertThat(probe.note("good-2")).isPresent();
    }

    @Test
    void tellsTheFailureDestinationOfAnEventThatFailedForGood() throws IOException {
        int before = probe.queued("Failures");
        probe.drop("fail", "x");
        Await.until("the event is given up", () -> probe.queued("Failures") > before);
    }

    @Test
    void followsTheChangesOfATableInOrder() {
        for (String text : new String[] {"one", "two", "three"}) {
            probe.call("PUT", "/notes/changing", text);
        }
        Await.until("the last change is copied", () -> probe.copy("changing").equals("three"));
        int before = probe.queued("Failures");
        probe.call("PUT", "/notes/poison", "x");
        probe.call("PUT", "/notes/behind", "y");
        Await.until(
                "what is behind a poisoned change comes through",
                () -> probe.copy("behind").equals("y"));
        assertThat(probe.queued("Failures")).isGreaterThan(before);
    }
}
