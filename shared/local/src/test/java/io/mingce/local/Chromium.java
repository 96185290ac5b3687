package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A headless Chromium that runs no script of a page, driven by the W3C WebDriver protocol
/// (<https://www.w3.org/TR/webdriver2/>).
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Pattern LISTENING = Pattern.compile("successfully on port (\\d+)");

    /// What WebDriver calls the reference of an element (§12.1).
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    /// @param profile a folder of the browser's own
    Chromium(Path profile) throws IOException {
        driver =
                new ProcessBuilder(DRIVER.toString(), "--port=0").redirectErrorStream(true).start();
        // Whatever becomes of this test.
        Runtime.getRuntime().addShutdownHook(new Thread(driver::destroy));
        String server = "http://127.0.0.1:" + port() + "/session";
        // A setting of 2 blocks.
        String wanted =
                """
                {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {
                  "binary": "%s",
                  "prefs": {"profile.managed_default_content_settings.javascript": 2},
                  "args": ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update",
                    "--disable-sync", "--disable-quic", "--window-size=900,1560",
                    "--user-data-dir=%s"]}}}}
                """
                        .formatted(BROWSER, profile);
        session = server + "/" + call("POST", server, wanted).path("sessionId").asText();
    }

    static boolean installed() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    private String port() throws IOException {
        var output = new BufferedReader(new InputStreamReader(driver.getInputStream(), UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return listening.group(1);
            }
        }
        throw new AssertionError("chromedriver did not start");
    }

    void open(String url) {
        post("/url", Map.of("url", url));
    }

    void resize(int width, int height) {
        post("/window/rect", Map.of("width", width, "height", height));
    }

    String title() {
        return get("/title").asText();
    }

    String text(String css) {
        return get(element("css selector", css) + "/text").asText();
    }

    String attribute(String css, String name) {
        return get(element("css selector", css) + "/attribute/" + name).asText();
    }

    int count(String css) {
        return post("/elements", Map.of("using", "css selector", "value", css)).size();
    }

    void type(String label, String text) {
        post(labelled(label) + "/value", Map.of("text", text));
    }

    /// What an input holds now.
    String typed(String label) {
        return get(labelled(label) + "/property/value").asText();
    }

    boolean ticked(String label) {
        return get(labelled(label) + "/selected").asBoolean();
    }

    void tick(String label) {
        post(labelled(label) + "/click", Map.of());
    }

    /// Presses a button that sends the page, and waits until another page is there.
    void press(String button) {
        String before = element("css selector", "html");
        String path = "//button[normalize-space(.)='" + button + "']";
        post(element("xpath", path) + "/click", Map.of());
        for (int i = 0; i < 400 && shown(before); i++) {
            LockSupport.parkNanos(25_000_000);
        }
    }

    /// Whether the page that an element belongs to is still the one that is shown.
    private boolean shown(String element) {
        try {
            get(element + "/name");
            return true;
        } catch (AssertionError gone) {
            return false;
        }
    }

    void photograph(Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        Files.write(png, Base64.getDecoder().decode(get("/screenshot").asText()));
    }

    /// The input whose label begins with these words, as somebody who reads the page would find it.
    private String labelled(String label) {
        return element(
                "xpath", "//*[@id=//label[starts-with(normalize-space(.),'" + label + "')]/@for]");
    }

    private String element(String using, String value) {
        return "/element/"
                + post("/element", Map.of("using", using, "value", value)).path(ELEMENT).asText();
    }

    private JsonNode get(String path) {
        return call("GET", session + path, "");
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return call("POST", session + path, Summary.json(body));
    }

    private JsonNode call(String method, String url, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode value = Summary.MAPPER.readTree(answer.body()).path("value");
            if (answer.statusCode() != 200) {
                throw new AssertionError(method + " " + url + ": " + value.path("message"));
            }
            return value;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + url, e);
        }
    }

    /// Ends the browser too.
    @Override
    public void close() {
        call("DELETE", session, "");
        driver.destroy();
        driver.onExit().join();
    }
}
