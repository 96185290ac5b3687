package io.mingce.imports;

import io.mingce.customer.Channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The channels of imports as `channels.tsv` has them.
final class Channels {

    private static final Map<String, Channel> KNOWN = load();

    private Channels() {}

    /// The channel of that name; [Channel#ORDINARY] where nobody said anything about it.
    static Channel named(String name) {
        return KNOWN.getOrDefault(name, new Channel(name, Channel.ORDINARY));
    }

    private static Map<String, Channel> load() {
        var file = Objects.requireNonNull(Channels.class.getResourceAsStream("channels.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(cells -> new Channel(cells[0], Integer.parseInt(cells[1])))
                    .collect(Collectors.toUnmodifiableMap(Channel::name, channel -> channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
