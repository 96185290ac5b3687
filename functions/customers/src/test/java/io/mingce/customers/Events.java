package io.mingce.customers;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The sample events of the project; a field that the event type does not have is an error.
final class Events {

    private static final Path FOLDER = Path.of("../../events/customers");

    private Events() {}

    static APIGatewayProxyRequestEvent read(String name) {
        try {
            return new JsonMapper()
                    .readValue(
                            Files.readString(FOLDER.resolve(name + ".json")),
                            APIGatewayProxyRequestEvent.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
