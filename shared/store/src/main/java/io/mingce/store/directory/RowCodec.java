package io.mingce.store.directory;

import io.mingce.customer.CustomerId;
import io.mingce.directory.Dimension;
import io.mingce.directory.Entry;
import io.mingce.directory.Hashes;
import io.mingce.directory.Row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Rows as bytes: version 1, the number of rows, then per row the id, the number of its hashes plus one (zero where the
/// customer is gone), and what it is found by. A text is written once and referred to by its place afterwards, so that a
/// row is 60 bytes or so.
final class RowCodec {

    private static final int VERSION = 1;
    private static final int ID = 24;

    private RowCodec() {}

    static byte[] encode(Collection<Row> rows) {
        var bytes = new ByteArrayOutputStream(64 * rows.size() + 64);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(rows.size());
            var texts = new HashMap<String, Integer>();
            for (Row row : rows) {
                out.writeBytes(row.id().value());
                out.writeShort(row.entry().map(entry -> entry.hashes().size() + 1).orElse(0));
                if (row.entry().isPresent()) {
                    write(row.entry().get(), texts, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Entry entry, Map<String, Integer> texts, DataOutputStream out)
            throws IOException {
        for (Dimension dimension : Dimension.values()) {
            String text = entry.text(dimension);
            Integer known = texts.putIfAbsent(text, texts.size() + 1);
            out.writeShort(known == null ? 0 : known);
            if (known == null) {
                out.writeUTF(text);
            }
        }
        out.writeShort(entry.created());
        out.writeShort(entry.active());
        for (int hash : entry.hashes().stream().toArray()) {
            out.writeInt(hash);
        }
    }

    /// What [#encode] wrote.
    ///
    /// @throws IllegalStateException where it is of a version that this code does not know
    static List<Row> decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("rows of version " + version);
            }
            int count = in.readInt();
            var rows = new ArrayList<Row>(count);
            var texts = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                var id =
                        new CustomerId(
                                new String(
                                        in.readNBytes(ID),
                                        java.nio.charset.StandardCharsets.US_ASCII));
                int held = in.readUnsignedShort();
                rows.add(
                        new Row(
                                id,
                                held == 0
                                        ? Optional.empty()
                                        : Optional.of(read(in, held - 1, texts))));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("rows end in the middle", e);
        }
    }

    private static Entry read(DataInputStream in, int hashes, List<String> texts)
            throws IOException {
        var all = new EnumMap<Dimension, String>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            int place = in.readUnsignedShort();
            if (place == 0) {
                texts.add(in.readUTF());
                place = texts.size();
            }
            all.put(dimension, texts.get(place - 1));
        }
        int created = in.readUnsignedShort();
        int active = in.readUnsignedShort();
        var held = IntStream.builder();
        for (int i = 0; i < hashes; i++) {
            held.add(in.readInt());
        }
        return new Entry(all, created, active, Hashes.of(held.build()));
    }
}
