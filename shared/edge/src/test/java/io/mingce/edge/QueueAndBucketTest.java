package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;

import io.mingce.edge.fixture.AContext;
import io.mingce.failure.TryAgain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class QueueAndBucketTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "inbox/crm/a.csv,inbox/crm/a.csv",
        "inbox/crm/a+b.csv,inbox/crm/a b.csv",
        "inbox/crm/a%2Bb.csv,inbox/crm/a+b.csv",
        "inbox/%E5%B1%95%E4%BC%9A/%E5%90%8D%E5%8D%95+%282%29.xlsx,inbox/展会/名单 (2).xlsx",
        "inbox/crm/100%25.csv,inbox/crm/100%.csv",
    })
    void decodesKeysAsS3EncodesThem(String encoded, String key) {
        assertThat(S3Objects.of(notification(encoded)))
                .containsExactly(new S3Object("bucket", key, "v-1", "e-1", 42, "0055AED6"));
    }

    @Test
    void whatLeavesTheHandlerTellsWhatWentWrongAndNothingOfTheData() {
        var library = new IllegalStateException("canary", new IllegalArgumentException("canary"));

        assertThatExceptionOfType(EventFailed.class)
                .isThrownBy(() ->
                        S3Objects.each(
                                notification("inbox/crm/a.csv"),
                                new AContext("l-1"),
                                _ -> {
                                    throw library;
                                }))
                .withMessage("java.lang.IllegalStateException")
                .withNoCause()
                .satisfies(failed ->
                        assertThat(failed.getStackTrace()).isEqualTo(library.getStackTrace()));
    }

    @Test
    void leavesOnlyFailedMessagesInTheQueue() {
        var counted = new ArrayList<String>();
        var event = new SQSEvent();
        event.setRecords(
                Stream.of("good", "busy", "broken", "good too").map(this::message).toList());

        var response =
                new Batches(
                                "rows",
                                (function, counts) ->
                                        counts.keySet()
                                                .forEach(
                                                        name -> counted.add(function + " " + name)))
                        .each(
                                event,
                                new AContext("l-1"),
                                message -> {
                                    switch (message.getBody()) {
                                        case "busy" ->
                                                throw new TryAgain(
                                                        Duration.ofSeconds(1),
                                                        "busy",
                                                        new RuntimeException());
                                        case "broken" -> throw new IllegalStateException();
                                        default -> {}
                                    }
                                });

        assertThat(response.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("id of busy", "id of broken");
        assertThat(counted).containsExactly("rows Failures");
    }

    private SQSMessage message(String body) {
        var message = new SQSMessage();
        message.setMessageId("id of " + body);
        message.setBody(body);
        return message;
    }

    private static S3Event notification(String key) {
        var user = new UserIdentityEntity("p");
        var entity =
                new S3Entity(
                        "c",
                        new S3BucketEntity("bucket", user, "arn:aws:s3:::bucket"),
                        new S3ObjectEntity(key, 42L, "e-1", "v-1", "0055AED6"),
                        "1.0");
        return new S3Event(
                List.of(
                        new S3EventNotificationRecord(
                                "eu-west-1",
                                "ObjectCreated:Put",
                                "aws:s3",
                                "2026-01-01T00:00:00.000Z",
                                "2.1",
                                null,
                                null,
                                entity,
                                user)));
    }
}
