package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What customers tell us is readable nowhere but in what the staff API answers to those who may see it: not in
/// tables, queues, staging or output, neither while the server works nor afterwards.
final class NothingReadableIT {

    private static final List<String> CANARIES =
            List.of(
                    // From the JSON form.
                    "司徒澜汐",
                    "13701975531",
                    "137 0197 5531",
                    "137-0197-5531",
                    "canary.json@example.com",
                    "霞飞弄九十七号",
                    "想了解白鹭套餐",
                    // From the plain form.
                    "尉迟砚舟",
                    "13701975532",
                    "137 0197 5532",
                    "canary.plain@example.com",
                    // From the file: a new customer, the first form's again, one that is refused.
                    "端木溪亭",
                    "13701975533",
                    "137-0197-5533",
                    "canary.file@example.com",
                    "110105199103079916",
                    "310104198804129468",
                    "公孙拒之",
                    "13701975534",
                    "canary.rejected@example.com",
                    "440306199509239936");

    private static final String FILE =
            """
            姓名,手机,邮箱,身份证号,备注
            端木溪亭,137-0197-5533,Canary.File@example.com,110105199103079916,
            司徒澜汐,13701975531,canary.json@example.com,310104198804129468,
            公孙拒之,13701975534,canary.rejected@example.com,440306199509239936,=cmd|' /C calc'!A0,多一列
            """;

    private static final String JSON_FORM =
            """
            {"name":"司徒澜汐","phone":"137 0197 5531","email":"canary.json@example.com",
             "address":"上海市徐汇区霞飞弄九十七号","note":"想了解白鹭套餐","consents":{"service":true}}
            """;

    private static final String PLAIN_FORM =
            "name=%E5%B0%89%E8%BF%9F%E7%A0%9A%E8%88%9F&phone=137+0197+5532"
                    + "&email=canary.plain%40example.com&consents.service=true";

    @TempDir private Path home = Path.of("");

    private final ClearText clear = new ClearText(CANARIES);

    @Test
    void keepsCustomersUnreadableFromTheFormToTheUndoOfAnImport() throws IOException {
        Path data = home.resolve("data");
        Path output = Files.createDirectories(home.resolve("output"));
        try (Served mingce = new Served(home, data, output.resolve("first.log"))) {
            assertThat(mingce.form("application/json", JSON_FORM).statusCode()).isEqualTo(201);
            assertThat(mingce.form("application/x-www-form-urlencoded", PLAIN_FORM).body())
                    .contains("已收到");
            mingce.drop("客户.csv", FILE.getBytes(Charset.forName("GB18030")));
            awaitUnread(mingce, data, "done");

            assertThat(mingce.lastImport().path("rows").toString())
                    .startsWith(
                            "{\"read\":3,\"created\":1,\"merged\":1,\"unchanged\":0,\"rejected\":1");
            String id = mingce.lastImport().path("id").asText();
            assertThat(mingce.staff("manager", "GET", "/imports/" + id + "/report").body())
                    .contains("row.too-many-fields");
            assertThat(Files.readAllBytes(fixes(data)))
                    .asString(Charset.forName("GB18030"))
                    .contains("公孙拒之", ",'=cmd|' /C calc'!A0");
            assertThat(find(mingce, "manager", "13701975533"))
                    .contains("端木溪亭", "13701975533", "canary.file@example.com");
            assertThat(find(mingce, "manager", "13701975531")).contains("\"idCard\"");
            assertThat(find(mingce, "service", "13701975533"))
                    .contains("端木**", "137****5533", "*@example.com")
                    .doesNotContain(CANARIES);

            assertThat(mingce.staff("manager", "POST", "/imports/" + id + "/undo").statusCode())
                    .isEqualTo(202);
            awaitUnread(mingce, data, "undone");
            assertThat(find(mingce, "manager", "13701975533")).contains("\"items\":[]");
            assertThat(find(mingce, "manager", "13701975531"))
                    .contains("司徒澜汐")
                    .doesNotContain("\"idCard\"");
        }
        try (Served again = new Served(home, data, output.resolve("second.log"))) {
            assertThat(find(again, "service", "13701975531")).contains("司徒**", "137****5531");
            assertThat(find(again, "manager", "13701975532")).contains("尉迟砚舟");
            assertThat(clear.in(data)).isEmpty();
        }
        assertThat(clear.in(data)).isEmpty();
        assertThat(clear.in(output)).isEmpty();
        assertThatTheSearchFindsWhatIsThere(data);
    }

    /// Looks at everything that comes and goes on the way, too.
    private void awaitUnread(Served mingce, Path data, String state) {
        Await.until(
                "the import is " + state,
                Served.PATIENCE,
                () -> {
                    assertThat(clear.in(data)).isEmpty();
                    return mingce.lastImport().path("state").asText().equals(state);
                });
    }

    private static String find(Served mingce, String role, String phone) {
        HttpResponse<String> answer = mingce.staff(role, "GET", "/customers?phone=" + phone);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /// The dropped file holds them, and what tables hold in clear can be read in their file.
    private void assertThatTheSearchFindsWhatIsThere(Path data) {
        assertThat(clear.inFile(found(data, "客户.csv"))).hasSizeGreaterThan(8);
        assertThat(clear.inFile(fixes(data))).isNotEmpty();
        assertThat(new ClearText(List.of("客户.csv")).in(data))
                .anyMatch(place -> place.contains("tables.db"));
    }

    private static Path fixes(Path data) {
        return found(data, "fixes.csv");
    }

    private static Path found(Path data, String name) {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
