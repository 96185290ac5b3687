package io.mingce.store.archiving;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;
import io.mingce.memory.contract.RetentionEndsContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

class DynamoDbRetentionEndsIT extends RetentionEndsContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected RetentionEnds ends() {
        return new DynamoDbRetentionEnds(Engine.client(), tables.jobs());
    }

    @Override
    protected Map<CustomerId, LocalDate> handedOver() {
        return tables.scan(tables.jobs()).stream()
                .collect(
                        Collectors.toMap(
                                item -> new CustomerId(requireNonNull(item.get("part")).s()),
                                item -> LocalDate.parse(requireNonNull(item.get("day")).s())));
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(DynamoDbRetentionEnds.SECRECY.keySet())
                                .containsAll(item.keySet()));
    }
}
