package io.mingce.store.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.directory.Rebuilds;
import io.mingce.directory.Rebuilds.Rebuild;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class DynamoDbRebuildsIT {

    private final Tables tables = Tables.create(Engine.client());
    private final Rebuilds rebuilds = new DynamoDbRebuilds(Engine.client(), tables.jobs());

    @Test
    void remembersHowFarItHasComeUntilItIsDone() {
        assertThat(rebuilds.begun()).isEmpty();

        rebuilds.save(new Rebuild(Optional.empty()));
        assertThat(rebuilds.begun()).contains(new Rebuild(Optional.empty()));
        rebuilds.save(new Rebuild(Optional.of("page 2")));
        assertThat(rebuilds.begun()).contains(new Rebuild(Optional.of("page 2")));
        assertThat(tables.scan(tables.jobs()))
                .allSatisfy(item ->
                        assertThat(RebuildItem.SECRECY.keySet()).containsAll(item.keySet()));
        rebuilds.end();
        assertThat(rebuilds.begun()).isEmpty();
    }
}
