package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The hosted form as a person fills it in, in a browser that runs no scripts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserIT {

    /// Somebody who fills in the form, and what the page says in their language.
    ///
    /// @param masked their name as staff see it
    record Visitor(
            String tag,
            String nameLabel,
            String phoneLabel,
            String emailLabel,
            String consent,
            String send,
            String complaint,
            String thanks,
            String name,
            String phone,
            String email,
            String masked) {

        String language() {
            return tag.substring(0, 2);
        }

        @Override
        public String toString() {
            return tag;
        }
    }

    private static final Visitor CHINESE =
            new Visitor(
                    "zh-CN",
                    "姓名",
                    "手机号码",
                    "电子邮箱",
                    "我同意",
                    "提交",
                    "请检查以下内容",
                    "已收到，谢谢您！",
                    "尉迟示例",
                    "136 0055 1001",
                    "weichi@example.com",
                    "尉迟**");

    private static final Visitor ENGLISH =
            new Visitor(
                    "en",
                    "Full name",
                    "Phone",
                    "E-mail",
                    "I agree",
                    "Send",
                    "Please check the following",
                    "Thank you, we have received it",
                    "Mary Sample",
                    "136-0055-1002",
                    "mary@example.com",
                    "M*** S***");

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

    static List<Visitor> visitors() {
        return List.of(CHINESE, ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("visitors")
    void registersWhoFillsInTheForm(Visitor visitor) throws IOException {
        try (Chromium browser = new Chromium(profile)) {
            browser.open(form(visitor));
            assertThat(browser.attribute("html", "lang")).isEqualTo(visitor.tag());
            photograph(browser, visitor, "form");
            fillIn(browser, visitor, visitor.name());

            browser.press(visitor.send());

            assertThat(browser.text("[role=alert]")).startsWith(visitor.complaint());
            assertThat(browser.text(".consent .error")).isNotBlank();
            assertThat(browser.typed(visitor.nameLabel())).isEqualTo(visitor.name());
            assertThat(browser.typed(visitor.phoneLabel())).isEqualTo(visitor.phone());
            assertThat(browser.typed(visitor.emailLabel())).isEqualTo(visitor.email());
            assertThat(browser.ticked(visitor.consent())).isFalse();
            assertThat(find(visitor)).contains("\"items\":[]");
            photograph(browser, visitor, "error");

            browser.tick(visitor.consent());
            browser.press(visitor.send());

            assertThat(browser.text("h1")).isEqualTo(visitor.thanks());
            assertThat(browser.attribute("html", "lang")).isEqualTo(visitor.tag());
            photograph(browser, visitor, "thanks");
        }
        assertThat(find(visitor))
                .contains("\"name\":\"" + visitor.masked() + "\"")
                .contains("136****" + visitor.phone().substring(9))
                .contains("*****@example.com")
                .doesNotContain(visitor.name(), visitor.email());
    }

    @Test
    void showsAScriptInANameAsTextAndRunsNone() throws IOException {
        String name = "\"><script>document.title='run'</script>";
        try (Chromium browser = new Chromium(profile)) {
            browser.open("data:text/html,<title>idle</title><script>document.title='run'</script>");
            assertThat(browser.title()).as("scripts are off").isEqualTo("idle");
            browser.resize(400, 1960);
            browser.open(form(ENGLISH));
            fillIn(browser, ENGLISH, name);
            browser.press(ENGLISH.send());
            assertThat(browser.typed(ENGLISH.nameLabel())).isEqualTo(name);
            assertThat(browser.count("script")).isZero();
            photograph(browser, ENGLISH, "narrow");
        }
    }

    private static void fillIn(Chromium browser, Visitor visitor, String name) {
        browser.type(visitor.nameLabel(), name);
        browser.type(visitor.phoneLabel(), visitor.phone());
        browser.type(visitor.emailLabel(), visitor.email());
    }

    private String form(Visitor visitor) {
        return "http://127.0.0.1:%d/forms/person?lang=%s"
                .formatted(mingce.runner.port("PublicApi"), visitor.language());
    }

    private String find(Visitor visitor) {
        String phone = visitor.phone().replaceAll("\\D", "");
        var answer =
                mingce.send(
                        "StaffApi",
                        "GET",
                        "/customers?phone=" + phone,
                        "",
                        "Authorization",
                        mingce.token("service"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void photograph(Chromium browser, Visitor visitor, String what)
            throws IOException {
        browser.photograph(SCREENSHOTS.resolve(what + "-" + visitor.language() + ".png"));
    }
}
