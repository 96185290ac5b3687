package io.mingce.packaged;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// SES and SNS: takes every message, and forgets it.
final class FakeMessages {

    static final String SNS = "/sns";
    static final String SES = "/ses";

    /// What IAM is asked.
    @FunctionalInterface
    interface Granted {
        boolean granted(String action, String resource, Map<String, String> context);
    }

    private FakeMessages() {}

    static boolean isFor(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        // The SDK leaves the path of an endpoint out where the protocol has forms.
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        return form || path.startsWith(SNS) || path.startsWith(SES);
    }

    static void answer(HttpExchange exchange, byte[] body, Granted iam) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith(SES)) {
            boolean may =
                    iam.granted("ses:SendEmail", "mail", Map.of("ses:FromAddress", "MailFrom"));
            send(exchange, may, "application/json", "{\"MessageId\":\"m\"}");
        } else {
            String topic =
                    form(new String(body, StandardCharsets.UTF_8)).getOrDefault("TopicArn", "");
            boolean may =
                    iam.granted(
                            "sns:Publish",
                            topic.isEmpty()
                                    ? Grants.PHONE
                                    : topic.substring(topic.lastIndexOf(':') + 1),
                            Map.of());
            send(
                    exchange,
                    may,
                    "text/xml",
                    "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">"
                            + "<PublishResult><MessageId>m</MessageId></PublishResult>"
                            + "</PublishResponse>");
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(
                    parts[0],
                    parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return form;
    }

    private static void send(HttpExchange exchange, boolean may, String type, String answer)
            throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(may ? 200 : 403, may ? bytes.length : -1);
        if (may) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
