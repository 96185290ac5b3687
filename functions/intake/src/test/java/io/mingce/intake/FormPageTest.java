package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

class FormPageTest {

    private final FormsDesk desk = new FormsDesk();

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "person-page,         zh-CN, 姓名,         提交, 我们只收集您在此填写的信息, English",
        "person-page-english, en,    Full name,    Send, We collect only what you enter here, 中文",
        "company-page,        en,    Company name, Send, We collect only what you enter here, 中文",
    })
    void speaksBothLanguagesAndLinksToTheOther(
            String event, String lang, String label, String submit, String notice, String other) {
        assertThat(desk.handle(event).getBody())
                .contains("<html lang=\"" + lang + "\">", label, ">" + submit + "</button>", notice)
                .contains(">" + other + "</a>")
                .contains("name=\"noticeVersion\" value=\"2026-01\"");
    }

    @Test
    void showsChineseOnlyWhereTheLanguageIsChinese() {
        String page = desk.handle("person-page-english").getBody();

        assertThat(page.replace("中文", "").replaceAll("(?s)<style>.*</style>", ""))
                .doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-page", "company-page", "missing-everything"})
    void labelsEveryInputAndPointsOnlyAtWhatIsThere(String event) {
        String page = desk.handle(event).getBody();
        var ids = all(page, " id=\"([^\"]+)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(page, "<(?:input|textarea)[^>]* id=\"([^\"]+)\""))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("<label for=\"" + id + "\">"));
        assertThat(ids).containsAll(all(page, "href=\"#([^\"]+)\""));
        assertThat(ids)
                .containsAll(
                        all(page, "aria-describedby=\"([^\"]+)\"").stream()
                                .flatMap(described -> Pattern.compile(" ").splitAsStream(described))
                                .toList());
    }

    @Test
    void needsNoScriptAndAllowsNone() throws NoSuchAlgorithmException {
        var answer = desk.handle("person-page");
        String style = all(answer.getBody(), "(?s)<style>(.*)</style>").getFirst();
        String hash =
                Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));

        assertThat(answer.getBody())
                .doesNotContain("<script", " style=", " onclick", "http:", "//");
        assertThat(answer.getHeaders().get("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-" + hash + "'")
                .contains("frame-ancestors 'self' https://www.example.com")
                .doesNotContain("script-src", "unsafe");
        assertThat(answer.getHeaders()).containsEntry("Content-Language", "zh-CN");
    }

    @Test
    void tellsAssistiveTechnologyAndBrowsersAboutInputs() {
        assertThat(desk.handle("person-page").getBody())
                .contains(
                        "type=\"tel\" id=\"phone\" name=\"phone\" maxlength=\"40\""
                                + " autocomplete=\"tel\"")
                .contains("type=\"email\" id=\"email\"")
                .contains("aria-describedby=\"phone-hint\"")
                .contains("<div class=\"trap\" aria-hidden=\"true\">")
                .contains("name=\"homepage\" tabindex=\"-1\" autocomplete=\"off\"")
                .doesNotContain(" checked");
    }

    @Test
    void showsAgainWhatWasTypedAndEscapesIt() {
        String page = desk.handle("script-in-name").getBody();

        assertThat(page)
                .contains("value=\"&lt;script&gt;alert(&#39;名&#39;)&lt;/script&gt;&quot;\"")
                .contains("\n&lt;/textarea&gt;&lt;script&gt;alert(2)&lt;/script&gt;</textarea>")
                .contains("<a href=\"#phone\">", "<a href=\"#consents.service\">")
                .contains("<title>错误：")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<script");
    }

    @Test
    void keepsWhatWasTickedWhereSomethingElseIsWrong() {
        var event = Events.read("person-urlencoded");

        String page =
                desk.handle(event.withBody("name=&consents.marketing=true&consents.service=true"))
                        .getBody();

        assertThat(page)
                .contains("name=\"consents.service\" value=\"true\" checked")
                .contains("name=\"consents.marketing\" value=\"true\" checked");
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
