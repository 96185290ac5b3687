package io.mingce.archival;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;

class StorageEventsTest {

    @ParameterizedTest(name = "{0} and {1} bytes are {2} MB")
    @CsvSource({
        "0, 0, 0",
        "1, 0, 1",
        "1048576, 0, 1",
        "1048576, 1, 2",
        "107374182400, 1073741824, 103424",
    })
    void whatAllTablesHoldIsMeasured(long customers, long archive, int megabytes) {
        var counted = new HashMap<String, Integer>();
        var handler =
                new StorageHandler(
                        () -> Map.of("Customers", customers, "Archive", archive),
                        (function, counts) -> {
                            assertThat(function).isEqualTo("Storage");
                            counted.putAll(counts);
                        });

        handler.handleRequest(Map.of(), new AContext("l-1"));

        assertThat(counted).isEqualTo(Map.of("Megabytes", megabytes));
    }

    @Test
    void leavesNoSampleEventOut() {
        assertThat(SampleEvents.names("storage")).containsExactly("daily");
        assertThat(SampleEvents.text("storage", "daily").strip()).isEqualTo("{}");
    }
}
