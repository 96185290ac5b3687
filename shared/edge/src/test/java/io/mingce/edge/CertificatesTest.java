package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.edge.Certificates.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class CertificatesTest {

    private static final Map<String, Object> SAID =
            Map.of(
                    "request", "b".repeat(26),
                    "steps",
                            List.of(
                                    Map.of("step", "keys", "counts", Map.of("CustomerKeys", 1L)),
                                    Map.of("step", "files", "counts", Map.of())),
                    "kept", List.of(Map.of("zh", "审计记录\n“三年”", "en", "audit \"trail\" \u0001")),
                    "held", false);

    private final ASigner key = new ASigner();
    private final String text = Certificates.of(SAID, key.publicKey(), key);

    private static Verdict verify(String text) {
        return Certificates.verify(text, Optional.empty());
    }

    @Test
    void isSoundAsItWasSigned() {
        Verdict verdict = Certificates.verify(text, Optional.of(key.publicKey()));

        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.fingerprint()).isEqualTo(Certificates.fingerprint(key.publicKey()));
        assertThat(verify(text).sound()).isTrue();
    }

    @Test
    void isWrittenTheSameWhateverTheOrder() {
        assertThat(text)
                .startsWith(
                        "{\"certificate\":{\"held\":false,\"kept\":[{\"en\":\"audit \\\"trail\\\""
                                + " \\u0001\",\"zh\":\"审计记录\\n“三年”\"}],\"request\":\"bbb")
                .contains("\"steps\":[{\"counts\":{\"CustomerKeys\":1},\"step\":\"keys\"}");
    }

    @Test
    void howItIsLaidOutDoesNotMatter() throws JsonProcessingException {
        var mapper = new JsonMapper();
        JsonNode tree = mapper.readTree(text);

        assertThat(verify(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree)).sound())
                .isTrue();
    }

    @Test
    void whateverCharacterIsAlteredItIsNotSound() {
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '7' ? '8' : '7';
            String altered = text.substring(0, i) + other + text.substring(i + 1);

            assertThat(verify(altered).sound()).as("character %d", i).isFalse();
            assertThat(verify(text.substring(0, i) + text.substring(i + 1)).sound())
                    .as("without character %d", i)
                    .isFalse();
        }
    }

    @Test
    void whoeverAltersItAndSignsAnewIsFoundOutByTheKey() {
        var other = new ASigner();
        String forged = Certificates.of(SAID, other.publicKey(), other);

        assertThat(verify(forged).sound()).isTrue();
        Verdict verdict = Certificates.verify(forged, Optional.of(key.publicKey()));
        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.why()).contains("another key");
        assertThat(verdict.fingerprint()).isNotEqualTo(Certificates.fingerprint(key.publicKey()));
    }

    @Test
    void aKeyOfAnotherCurveIsNone() {
        var other = new ASigner("secp384r1");

        assertThat(verify(Certificates.of(SAID, other.publicKey(), other)).sound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"certificate", "key", "signature"})
    void nothingMayBeMissing(String member) throws JsonProcessingException {
        var tree = (ObjectNode) new JsonMapper().readTree(text);
        tree.remove(member);

        assertThat(verify(tree.toString()).sound()).isFalse();
    }

    @Test
    void nothingMayBeAdded() throws JsonProcessingException {
        var tree = (ObjectNode) new JsonMapper().readTree(text);
        var inside = tree.deepCopy();
        tree.put("note", "x");
        ((ObjectNode) inside.get("certificate")).put("note", "x");

        assertThat(verify(tree.toString()).sound()).isFalse();
        assertThat(verify(inside.toString()).sound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "not json",
                "{\"certificate\":{},\"key\":\"\",\"signature\":\"\"}",
                "{\"certificate\":{\"a\":1.5},\"key\":\"AA==\",\"signature\":\"AA==\"}",
                "{\"certificate\":{\"a\":null},\"key\":\"AA==\",\"signature\":\"AA==\"}",
                "{\"certificate\":[],\"key\":\"AA==\",\"signature\":\"AA==\"}",
                "{\"certificate\":{},\"key\":1,\"signature\":\"AA==\"}",
                "{\"certificate\":{},\"key\":\"AA==\",\"signature\":\"????\"}",
            })
    void whatIsNoCertificateIsNotSound(String text) {
        Verdict verdict = verify(text);

        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.why()).contains(" / ");
    }
}
