package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.edge.Certificates;
import io.mingce.local.clock.Destination;
import io.mingce.local.clock.Leap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who is known in every way there is asks to be erased, through the whole of the template: nothing is left, what
/// backups hold opens with no key, the proof is good, nobody else is touched, and neither an old file nor a restored table
/// brings them back, while they themselves may come back.
final class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("/requests/[a-z2-7]{26}/copy\\?key=\\S+");

    private static final String NAME = "郑抹去";
    private static final String PHONE = "13412340003";
    private static final String MAIL = "zheng.moqu@example.com";
    private static final List<String> TEXTS =
            List.of(NAME, PHONE, MAIL, "moqu.second@example.com", "武康路九十一弄", "只喝龙井不加糖", "MQ-4711");

    /// Of two people, so it stays.
    private static final String FAMILY = "13412340009";

    private static final String ASKED =
            "{\"kind\":\"%s\",\"phone\":\"%s\",\"name\":\"" + NAME + "\"}";

    @TempDir private Path home = Path.of("");

    private final NothingLeft left = new NothingLeft(TEXTS);

    @Test
    void whoeverAsksIsGoneForGoodAndNobodyElse() throws Exception {
        try (Probe mingce = Probe.ofMingce(Optional.of(home.resolve("data")))) {
            var asking = new Asking(mingce);
            comesIn(mingce, asking);
            fetchesACopy(mingce, asking);
            var spare = new Spare(mingce.runner);
            assertThat(left.in("copies", joined(spare))).hasSizeGreaterThan(3);
            assertThat(left.in(mingce.runner)).isNotEmpty();

            String id = asking.proved(ASKED.formatted("erase", PHONE));
            String twice = asking.ask(ASKED.formatted("erase", PHONE));
            JsonNode done = asking.awaited(id, "done");

            assertThat(done.path("steps").findValuesAsText("step")).hasSize(11);
            assertThat(left.in(mingce.runner)).isEmpty();
            assertThat(left.in("copies", joined(spare))).isEmpty();
            assertThat(asking.customers("phone=" + PHONE)).isEmpty();
            assertThat(asking.customers("phone=" + FAMILY)).hasSize(1);
            assertThat(asking.customers("phone=13412340004")).hasSize(1);
            assertThat(asking.request(twice).path("status").asText()).isNotEqualTo("done");
            proves(mingce, asking.certificate(id));

            drop(mingce, "old.csv", old());
            Await.until("the old file is told", PATIENCE, () -> suppressed(asking) == 1);
            Await.until("its row goes", PATIENCE, () -> left.in(mingce.runner).isEmpty());
            staysGoneAfterARestore(mingce, spare);
            comesBack(mingce, asking);
        }
    }

    @Test
    void whoIsHeldIsShownToNobodyAndErasedWhenTheHoldEnds() throws InterruptedException {
        try (Probe mingce = Probe.ofMingce(Optional.of(home.resolve("held")))) {
            var asking = new Asking(mingce);
            form(mingce, NAME, PHONE);
            String customer = asking.customers("phone=" + PHONE).getFirst();
            asking.staff(
                    "privacy",
                    "POST",
                    "/holds",
                    "{\"customer\":\"%s\",\"until\":\"%s\",\"reason\":\"劳动仲裁\"}"
                            .formatted(customer, day(mingce, 1000)),
                    201);
            String id = asking.proved(ASKED.formatted("erase", PHONE));
            asking.awaited(id, "held");
            leap(mingce, "+990d");
            assertThat(asking.request(id).path("status").asText()).isEqualTo("held");
            assertThat(asking.customers("phone=" + PHONE)).isEmpty();
            assertThat(left.in("kept", joined(new Spare(mingce.runner)))).isNotEmpty();
            leap(mingce, "+11d");
            asking.awaited(id, "done");
            assertThat(left.in(mingce.runner)).isEmpty();
        }
    }

    /// A form, three files in three encodings (one row of them refused), a second record merged by hand, an order, an
    /// interaction, and somebody of the family on the same phone.
    private static void comesIn(Probe mingce, Asking asking) throws IOException {
        form(mingce, NAME, PHONE);
        form(mingce, "林旁人", "13412340004");
        drop(mingce, "old.csv", old());
        imported(asking, 1);
        drop(
                mingce,
                "shop.csv",
                """
                姓名,手机,邮箱,地址
                郑抹去,134-1234-0009,zheng.moqu@example.com,上海市徐汇区武康路九十一弄
                郑抹去,12345,zheng.moqu@example.com,上海市徐汇区武康路九十一弄
                郑家人,13412340009,,
                """
                        .getBytes(Charset.forName("GB18030")));
        imported(asking, 2);
        drop(
                mingce,
                "fair.csv",
                ("\ufeff姓名\t手机\t备注\n" + NAME + "\t+86 134 1234 0003\t只喝龙井不加糖\n")
                        .getBytes(UTF_16LE));
        imported(asking, 3);
        String first = asking.customers("email=" + MAIL).getFirst();
        asking.staff(
                "manager",
                "POST",
                "/customers",
                "{\"name\":\"%s\",\"email\":\"moqu.second@example.com\"}".formatted(NAME),
                201);
        String second = asking.customers("email=moqu.second@example.com").getFirst();
        asking.staff(
                "manager",
                "POST",
                "/customers/" + second + "/orders",
                """
                {"channel":"pos","externalId":"MQ-4711","time":"2026-03-02T09:00:00+08:00",
                 "amount":"199.90","currency":"CNY","status":"paid"}
                """,
                201);
        if (!first.equals(second)) {
            asking.staff(
                    "manager",
                    "POST",
                    "/merges",
                    "{\"customers\":[\"%s\",\"%s\"]}".formatted(first, second),
                    201);
        }
    }

    /// The copy is there once.
    private static void fetchesACopy(Probe mingce, Asking asking) {
        String id = asking.proved(ASKED.formatted("access", FAMILY));
        asking.awaited(id, "done");
        Await.until("the link", PATIENCE, () -> !asking.texts(id, LINK).isEmpty());
        String link = asking.texts(id, LINK).getFirst();
        assertThat(mingce.call("GET", link, "").statusCode()).isEqualTo(303);
        assertThat(mingce.call("GET", link, "").statusCode()).isEqualTo(404);
    }

    private static void proves(Probe mingce, String certificate) {
        byte[] key =
                mingce.runner
                        .clients()
                        .kms()
                        .getPublicKey(b -> b.keyId("CertificateKey"))
                        .publicKey()
                        .asByteArray();
        assertThat(Certificates.verify(certificate, Optional.of(key)).sound()).isTrue();
        String altered = certificate.replaceFirst("\"at\":\"2", "\"at\":\"1");
        assertThat(altered).isNotEqualTo(certificate);
        assertThat(Certificates.verify(altered, Optional.of(key)).sound()).isFalse();
    }

    /// As after a restore of all the tables that a restore may touch: keys and ledger are not among them, and even the keys
    /// may have come back.
    private void staysGoneAfterARestore(Probe mingce, Spare spare) throws Exception {
        List.of("Customers", "Archive", "Identifiers", "CustomerKeys").forEach(spare::restore);
        assertThat(left.in("copies", joined(spare))).isNotEmpty();
        byte[] answer =
                mingce.runner
                        .function("ReapplyFunction")
                        .orElseThrow()
                        .invoke("{\"since\":\"1970-01-01T00:00:00Z\"}".getBytes(UTF_8));
        assertThat(new String(answer, UTF_8)).contains("\"again\":1");
        assertThat(left.in("copies", joined(spare))).isEmpty();
        assertThat(new Asking(mingce).customers("phone=" + PHONE)).isEmpty();
    }

    /// Whoever is suppressed by files may come by a form, with fresh consent.
    private static void comesBack(Probe mingce, Asking asking) {
        form(mingce, NAME, PHONE);
        Await.until("they are back", () -> asking.customers("phone=" + PHONE).size() == 1);
    }

    private static byte[] old() {
        return "\ufeff姓名,手机,邮箱,备注\n%s,%s,%s,老客户\n林旁人,13412340004,lin@example.com,\n"
                .formatted(NAME, PHONE, MAIL)
                .getBytes(UTF_8);
    }

    private static byte[] joined(Spare spare) {
        var all = new java.io.ByteArrayOutputStream();
        spare.opened().forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void form(Probe mingce, String name, String phone) {
        HttpResponse<String> answer =
                mingce.call(
                        "POST",
                        "/forms/person",
                        "{\"name\":\"%s\",\"phone\":\"%s\",\"consents\":{\"service\":true}}"
                                .formatted(name, phone),
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void drop(Probe mingce, String name, byte[] content) {
        try {
            Path folder = Files.createDirectories(mingce.runner.inbox().resolve("crm"));
            Path hidden = Files.write(folder.resolve("." + name), content);
            Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void imported(Asking asking, int imports) {
        Await.until(
                "the import has ended",
                PATIENCE,
                () -> {
                    JsonNode all = asking.staff("manager", "GET", "/imports", "", 200);
                    return all.path("items").size() == imports
                            && all.path("items").findValuesAsText("state").stream()
                                    .allMatch("done"::equals);
                });
    }

    private static long suppressed(Asking asking) {
        return asking
                .staff("manager", "GET", "/imports", "", 200)
                .path("items")
                .findValues("suppressed")
                .stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static String day(Probe mingce, int ahead) {
        return mingce.runner
                .clock()
                .instant()
                .plus(Duration.ofDays(ahead))
                .toString()
                .substring(0, 10);
    }

    private static void leap(Probe mingce, String to) throws InterruptedException {
        new Leap(mingce.runner.clock(), mingce.runner.timers(), PATIENCE)
                .to(Destination.parse(to).orElseThrow());
    }
}
