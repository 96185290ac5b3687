package io.mingce.store.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.memory.contract.SegmentsContract;
import io.mingce.segment.Segments;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbSegmentsIT extends SegmentsContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected Segments segments() {
        return new DynamoDbSegments(Engine.client(), tables.jobs());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .allSatisfy(item ->
                        assertThat(SegmentItem.SECRECY.keySet()).containsAll(item.keySet()));
    }
}
