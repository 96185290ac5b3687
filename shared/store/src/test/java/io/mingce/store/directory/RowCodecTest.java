package io.mingce.store.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.directory.Dimension;
import io.mingce.directory.Entry;
import io.mingce.directory.Hashes;
import io.mingce.directory.Row;
import io.mingce.rfm.Bought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class RowCodecTest {

    private static final CustomerId ID = CustomerId.from(new SourceId("a"), 0);
    private static final Bought BOUGHT = new Bought(20_400, 3, 900);

    private static Row row(String status) {
        var texts = new HashMap<Dimension, String>();
        texts.put(Dimension.TYPE, "PERSON");
        texts.put(Dimension.LEVEL, "gold");
        texts.put(Dimension.OWNER, "li");
        texts.put(Dimension.STATUS, status);
        return new Row(
                ID,
                Optional.of(
                        new Entry(texts, 20_000, 20_500, BOUGHT, Hashes.of(IntStream.of(7, 9)))));
    }

    @Test
    void readsWhatItWrote() {
        List<Row> rows = List.of(row("archived"), Row.gone(CustomerId.from(new SourceId("b"), 0)));

        assertThat(RowCodec.decode(RowCodec.encode(rows))).contains(rows);
    }

    /// Whoever updates keeps a directory in force that knows nothing of an archive: nobody is in it.
    @Test
    void takesEverybodyOfTheVersionBeforeForActive() throws IOException {
        assertThat(RowCodec.decode(ofVersionTwo())).contains(List.of(row("active")));
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, 4})
    void readsNoOtherVersion(byte version) {
        byte[] written = RowCodec.encode(List.of(row("active")));
        written[0] = version;

        assertThat(RowCodec.decode(written)).isEmpty();
        assertThat(RowCodec.readable(version)).isFalse();
    }

    private static byte[] ofVersionTwo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(2);
        out.writeInt(1);
        out.writeBytes(ID.value());
        out.writeShort(3);
        var places = new HashMap<String, Integer>(Map.of());
        for (String text : List.of("PERSON", "gold", "", "", "", "", "", "li")) {
            Integer place = places.putIfAbsent(text, places.size() + 1);
            out.writeShort(place == null ? 0 : place);
            if (place == null) {
                out.writeUTF(text);
            }
        }
        out.writeShort(20_000);
        out.writeShort(20_500);
        out.writeShort(BOUGHT.last());
        out.writeShort(BOUGHT.orders());
        out.writeInt(BOUGHT.yuan());
        out.writeInt(7);
        out.writeInt(9);
        return bytes.toByteArray();
    }
}
