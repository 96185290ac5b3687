package io.mingce.packaged;

import com.sun.net.httpserver.HttpExchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// S3's objects by path: PUT (also in signed chunks), GET, HEAD, DELETE, also of several; lists of versions.
final class FakeS3 {

    private static final Pattern KEY = Pattern.compile("<Key>([^<]+)</Key>");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    void put(String key, byte[] content) {
        objects.put(key, content);
    }

    Set<String> keys() {
        return objects.keySet();
    }

    void answer(HttpExchange exchange, String key, byte[] body) throws IOException {
        String method = exchange.getRequestMethod();
        byte[] content = objects.get(key);
        exchange.getResponseHeaders().set("ETag", "\"" + key.hashCode() + "\"");
        switch (method) {
            case "PUT" -> {
                String form = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
                boolean chunked = form != null && form.startsWith("STREAMING-");
                objects.put(key, chunked ? unchunked(body) : body);
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            case "GET", "HEAD" -> {
                if (content == null) {
                    byte[] error =
                            "<Error><Code>NoSuchKey</Code></Error>"
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/xml");
                    send(exchange, 404, error);
                } else {
                    send(exchange, 200, content);
                }
            }
            default -> exchange.sendResponseHeaders(501, -1);
        }
    }

    /// The keys that a request to delete several names.
    static List<String> named(byte[] body) {
        return KEY.matcher(new String(body, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    void delete(HttpExchange exchange, List<String> keys) throws IOException {
        keys.forEach(objects::remove);
        xml(exchange, "<DeleteResult></DeleteResult>");
    }

    /// Each object is its own only version.
    void versions(HttpExchange exchange, String query) throws IOException {
        String prefix = query.replaceFirst("(.*&)?prefix=", "").replaceFirst("&.*", "");
        String found =
                objects.keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(key ->
                                "<Version><Key>"
                                        + key
                                        + "</Key><VersionId>null</VersionId><IsLatest>true</IsLatest></Version>")
                        .collect(Collectors.joining());
        xml(
                exchange,
                "<ListVersionsResult><IsTruncated>false</IsTruncated>"
                        + found
                        + "</ListVersionsResult>");
    }

    private static void xml(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
        }
        exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
        if (!head && content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    /// Signature V4's chunks: `<hex length>;chunk-signature=…\r\n<bytes>\r\n`, the last of length 0.
    private static byte[] unchunked(byte[] body) {
        var out = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\n') {
                end++;
            }
            String line = new String(body, at, end - at, StandardCharsets.ISO_8859_1).strip();
            int length = Integer.parseInt(line.replaceFirst(";.*", ""), 16);
            if (length == 0) {
                return out.toByteArray();
            }
            out.writeBytes(Arrays.copyOfRange(body, end + 1, end + 1 + length));
            at = end + 1 + length + 2;
        }
    }
}
