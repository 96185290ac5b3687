package io.mingce.imports.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// One JSON object a line; the cells stand in the order of the keys of the header.
final class JsonGrid implements TextGrid {

    /// Key under which a fix file shows a line that could not be read.
    static final String ORIGINAL = io.mingce.imports.header.Header.REMARK + "原文 Original";

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Lines lines;
    private final List<String> keys;
    private final Map<String, Integer> places = new HashMap<>();
    private List<Line> last = List.of();

    JsonGrid(Lines lines, List<String> keys) {
        this.lines = lines;
        this.keys = keys;
        keys.forEach(key -> places.put(key, places.size()));
    }

    /// Adds the keys of the first objects to `keys`; false if not one line is an object.
    static boolean collectKeys(Lines lines, SequencedSet<String> keys) throws IOException {
        boolean any = false;
        int looked = 0;
        for (Line line = lines.next();
                line != null && looked < Limits.OBJECTS_OF_A_HEADER;
                line = lines.next()) {
            // Rows that were taken out left blank lines.
            if (line.text().isBlank()) {
                continue;
            }
            looked++;
            if (parse(line.text()) instanceof Parsed.Texts(var texts)) {
                keys.addAll(texts.keySet());
                any = true;
            }
        }
        return any;
    }

    @Override
    public Optional<Cells> next() throws IOException {
        Line line = lines.next();
        if (line == null) {
            return Optional.empty();
        }
        last = List.of(line);
        if (line.text().isBlank()) {
            return Optional.of(new Cells(line.number(), List.of()));
        }
        return Optional.of(
                switch (parse(line.text())) {
                    case Parsed.Texts(var texts) when places.keySet().containsAll(texts.keySet()) ->
                            cells(line, texts);
                    case Parsed.Texts _ -> faulty(line, Fault.UNKNOWN_KEY);
                    case Parsed.Faulty(Fault fault) -> faulty(line, fault);
                });
    }

    @Override
    public List<Line> lines() {
        return last;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Cells cells(Line line, Map<String, String> texts) {
        if (!texts.getOrDefault(ORIGINAL, "").isBlank()) {
            return faulty(
                    new Line(line.number(), texts.getOrDefault(ORIGINAL, ""), ""), Fault.BAD_JSON);
        }
        String[] cells = new String[keys.size()];
        Arrays.fill(cells, "");
        texts.forEach((key, text) -> cells[places.getOrDefault(key, 0)] = text);
        return new Cells(line.number(), List.of(cells));
    }

    private Cells faulty(Line line, Fault fault) {
        var cells = new ArrayList<String>(keys.size() + 1);
        keys.forEach(_ -> cells.add(""));
        cells.add(line.text());
        return new Cells(line.number(), cells, Optional.of(fault));
    }

    private sealed interface Parsed {
        record Texts(Map<String, String> byKey) implements Parsed {}

        record Faulty(Fault fault) implements Parsed {}
    }

    private static Parsed parse(String line) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Parsed.Faulty(Fault.BAD_JSON);
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (value.isStructStart()) {
                    return new Parsed.Faulty(Fault.NESTED_JSON);
                }
                texts.put(key, text(json, value));
            }
            return json.nextToken() == null
                    ? new Parsed.Texts(texts)
                    : new Parsed.Faulty(Fault.BAD_JSON);
        } catch (JsonProcessingException _) {
            return new Parsed.Faulty(Fault.BAD_JSON);
        }
    }

    private static String text(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return "";
        }
        return value == JsonToken.VALUE_NUMBER_FLOAT
                ? json.getDecimalValue().toPlainString()
                : json.getText();
    }
}
