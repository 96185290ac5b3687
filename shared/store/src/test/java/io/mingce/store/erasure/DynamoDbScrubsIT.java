package io.mingce.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.erasure.Scrubs;
import io.mingce.importing.ImportId;
import io.mingce.memory.contract.ScrubsContract;
import io.mingce.request.RequestId;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;
import io.mingce.store.files.Queue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DynamoDbScrubsIT extends ScrubsContract {

    private final Tables tables = Tables.create(Engine.client());
    private final Sent queue = new Sent();

    @Test
    void isAnnouncedWithIdsUntilItIsDone() {
        var file = new ImportId("import1");
        var request = new RequestId("a".repeat(26));

        scrubs().ask(file, request, Set.of(2L));
        scrubs().ask(file, request, Set.of(2L));
        scrubs().done(scrubs().find(file, request).orElseThrow(), Map.of("inbox", 1L));
        scrubs().ask(file, request, Set.of(2L));

        String message =
                """
                {"importId":"import1","run":0,"kind":"SCRUB","chunk":0,"request":"%s"}\
                """
                        .formatted(request);
        assertThat(queue.bodies).containsExactly(message, message);
    }

    /// Takes messages.
    private static final class Sent implements SqsClient {

        private final List<String> bodies = new ArrayList<>();

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            request.entries().forEach(entry -> bodies.add(entry.messageBody()));
            return SendMessageBatchResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }

    @Override
    protected Scrubs scrubs() {
        return new DynamoDbScrubs(
                Engine.client(),
                tables.jobs(),
                new Queue(queue, URI.create("https://sqs.example.com/1/rows")));
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        for (String table : List.of(tables.jobs())) {
            assertThat(tables.scan(table))
                    .allSatisfy(item ->
                            assertThat(List.of(ScrubItem.SECRECY.keySet()))
                                    .anySatisfy(
                                            known -> assertThat(known).containsAll(item.keySet())));
        }
    }
}
