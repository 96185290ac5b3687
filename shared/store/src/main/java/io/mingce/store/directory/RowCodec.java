package io.mingce.store.directory;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerStatus;
import io.mingce.directory.Dimension;
import io.mingce.directory.Entry;
import io.mingce.directory.Hashes;
import io.mingce.directory.Row;
import io.mingce.rfm.Bought;

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

/// Rows as bytes: the version, the number of rows, then per row the id, the number of its hashes plus one (zero where the
/// customer is gone), and what it is found by. A text is written once and referred to by its place afterwards, so that a
/// row is 70 bytes or so. What was written in the version before is read too. What was written in any other is not: the
/// directory is built anew, see [io.mingce.directory.Folds.Result#LOST].
final class RowCodec {

    /// 2: consents and what was bought came in. 3: the status.
    static final int VERSION = 3;

    /// Before there was an archive.
    private static final int WITHOUT_STATUS = 2;

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
        out.writeShort(entry.bought().last());
        out.writeShort(entry.bought().orders());
        out.writeInt(entry.bought().yuan());
        for (int hash : entry.hashes().stream().toArray()) {
            out.writeInt(hash);
        }
    }

    /// Whether rows of this version are read.
    static boolean readable(int version) {
        return version == VERSION || version == WITHOUT_STATUS;
    }

    /// What [#encode] wrote; empty where it did so in a version that is not read.
    static Optional<List<Row>> decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (!readable(version)) {
                return Optional.empty();
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
                                        : Optional.of(read(in, version, held - 1, texts))));
            }
            return Optional.of(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("rows end in the middle", e);
        }
    }

    private static Entry read(DataInputStream in, int version, int hashes, List<String> texts)
            throws IOException {
        var all = new EnumMap<Dimension, String>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (dimension == Dimension.STATUS && version == WITHOUT_STATUS) {
                all.put(dimension, CustomerStatus.ACTIVE.key());
                continue;
            }
            int place = in.readUnsignedShort();
            if (place == 0) {
                texts.add(in.readUTF());
                place = texts.size();
            }
            all.put(dimension, texts.get(place - 1));
        }
        int created = in.readUnsignedShort();
        int active = in.readUnsignedShort();
        var bought = new Bought(in.readUnsignedShort(), in.readUnsignedShort(), in.readInt());
        var held = IntStream.builder();
        for (int i = 0; i < hashes; i++) {
            held.add(in.readInt());
        }
        return new Entry(all, created, active, bought, Hashes.of(held.build()));
    }
}
