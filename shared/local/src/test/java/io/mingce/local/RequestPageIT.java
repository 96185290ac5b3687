package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mingce.local.outbox.OutboxFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Persons ask to be erased with a browser that runs no scripts, in Chinese and in English.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestPageIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TempDir private Path profile = Path.of("");

    private final Probe mingce = Probe.ofMingce(Optional.empty());

    @BeforeEach
    void isInstalled() {
        assumeTrue(Chromium.installed(), "there is no /usr/bin/chromium or no chromedriver");
    }

    @AfterAll
    void stop() {
        mingce.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh-CN, 手机号, 提交, 验证码, 确认, 错误, 谢谢, 13712340001",
        "en, en, Phone, Send, Code, Confirm, Error, Thank you, 13712340002",
    })
    void erasesWhoAsksAndTypesTheCode(
            String language,
            String tag,
            String phoneLabel,
            String send,
            String codeLabel,
            String confirm,
            String error,
            String thanks,
            String phone)
            throws IOException {
        var asking = new Asking(mingce);
        register(phone);
        assertThat(asking.customers("phone=" + phone)).hasSize(1);
        try (Chromium browser = new Chromium(profile)) {
            browser.open(
                    "http://127.0.0.1:%d/requests?lang=%s"
                            .formatted(mingce.runner.port("PublicApi"), language));
            assertThat(browser.attribute("html", "lang")).isEqualTo(tag);
            assertThat(browser.count("script")).isZero();
            photograph(browser, "request", language);
            browser.press(send);
            assertThat(browser.title()).startsWith(error);
            assertThat(browser.text("[role=alert]")).isNotBlank();
            photograph(browser, "request-error", language);

            browser.type(phoneLabel, phone);
            browser.press(send);
            String code = code(phone);
            photograph(browser, "code", language);
            browser.type(codeLabel, "000000");
            browser.press(confirm);
            assertThat(browser.count("[aria-invalid]")).isEqualTo(1);
            browser.type(codeLabel, code);
            browser.press(confirm);

            assertThat(browser.text("h1")).startsWith(thanks);
            photograph(browser, "request-thanks", language);
        }
        Await.until("they are gone", () -> asking.customers("phone=" + phone).isEmpty());
    }

    private void register(String phone) {
        var answer =
                mingce.call(
                        "POST",
                        "/forms/person",
                        "{\"name\":\"孙页面\",\"phone\":\"%s\",\"consents\":{\"service\":true}}"
                                .formatted(phone),
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /// The one that was sent to this phone.
    private String code(String phone) {
        String masked = phone.substring(0, 3) + "****" + phone.substring(7);
        Await.until("the code is sent", () -> !codes(masked).isEmpty());
        return codes(masked).getLast();
    }

    private List<String> codes(String masked) {
        return OutboxFile.read(mingce.runner.outbox().text()).stream()
                .filter(sent -> sent.to().equals(masked))
                .map(sent -> sent.text().replaceFirst("(?s).*?([0-9]{6}).*", "$1"))
                .toList();
    }

    private static void photograph(Chromium browser, String what, String language)
            throws IOException {
        browser.photograph(SCREENSHOTS.resolve(what + "-" + language + ".png"));
    }
}
