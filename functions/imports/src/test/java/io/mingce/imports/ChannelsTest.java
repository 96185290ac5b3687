package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Channel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    @ParameterizedTest
    @CsvSource({"crm, 60", "fair, 40", "purchased-list, 20", "nobody-knows-it, 50"})
    void trustsAChannelAsItsTableSays(String name, int trust) {
        assertThat(Channels.named(name)).isEqualTo(new Channel(name, trust));
    }
}
