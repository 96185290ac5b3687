package io.mingce.local.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.refusal.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;

final class LocalKmsTest {

    private static final String ARN = "arn:aws:kms:x:1:key/A";
    private static final String OTHER = "arn:aws:kms:x:1:key/B";
    private static final String SIGNING = "arn:aws:kms:x:1:key/S";
    private static final SdkBytes PLAIN = SdkBytes.fromUtf8String("a keyset");

    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("kms.key");
    }

    private LocalKms kms() {
        return new LocalKms(file(), List.of(ARN, OTHER), List.of(SIGNING));
    }

    private SdkBytes sealed(Map<String, String> context) {
        return kms().encrypt(b -> b.keyId(ARN).plaintext(PLAIN).encryptionContext(context))
                .ciphertextBlob();
    }

    @Test
    void opensWhatItSealedAfterARestartToo() {
        SdkBytes sealed = sealed(Map.of("keyset", "data", "stage", "dev"));
        LocalKms restarted = new LocalKms(file(), List.of(ARN), List.of(SIGNING));
        assertThat(
                        restarted
                                .decrypt(b ->
                                        b.ciphertextBlob(sealed)
                                                .encryptionContext(
                                                        Map.of("stage", "dev", "keyset", "data")))
                                .plaintext())
                .isEqualTo(PLAIN);
    }

    @Test
    void refusesAnotherEncryptionContext() {
        SdkBytes sealed = sealed(Map.of("keyset", "data"));
        for (Map<String, String> other :
                List.of(
                        Map.<String, String>of(),
                        Map.of("keyset", "token"),
                        Map.of("keyset", "data", "a", "b"))) {
            assertThatThrownBy(() ->
                            kms().decrypt(b -> b.ciphertextBlob(sealed).encryptionContext(other)))
                    .isInstanceOf(InvalidCiphertextException.class);
        }
    }

    @Test
    void refusesAnotherKeyAndAnUnknownOne() {
        SdkBytes sealed = sealed(Map.of());
        assertThatThrownBy(() -> kms().decrypt(b -> b.ciphertextBlob(sealed).keyId(OTHER)))
                .isInstanceOf(IncorrectKeyException.class);
        assertThatThrownBy(() -> kms().encrypt(b -> b.keyId("arn:none").plaintext(PLAIN)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesWhatIsNoCiphertextAndWhatIsTooLong() {
        assertThatThrownBy(() -> kms().decrypt(b -> b.ciphertextBlob(SdkBytes.fromUtf8String("x"))))
                .isInstanceOf(InvalidCiphertextException.class);
        SdkBytes tooLong = SdkBytes.fromByteArray(new byte[4097]);
        assertThatThrownBy(() -> kms().encrypt(b -> b.keyId(ARN).plaintext(tooLong)))
                .isInstanceOf(KmsException.class);
    }

    @Test
    void makesADataKeyThatItCanOpen() {
        var made = kms().generateDataKey(b -> b.keyId(ARN).encryptionContext(Map.of("a", "b")));
        assertThat(made.plaintext().asByteArray()).hasSize(32);
        assertThat(
                        kms().decrypt(b ->
                                        b.ciphertextBlob(made.ciphertextBlob())
                                                .encryptionContext(Map.of("a", "b")))
                                .plaintext())
                .isEqualTo(made.plaintext());
    }

    @Test
    void keepsItsSecretFromOthers() throws IOException {
        sealed(Map.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void saysPlainlyThatAKeyFileIsDamaged() throws IOException {
        Files.writeString(file(), "not a key");
        assertThatThrownBy(() -> new LocalKms(file(), List.of(ARN), List.of(SIGNING)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is damaged");
    }

    private static SdkBytes signed(LocalKms kms, String text) {
        return kms.sign(b ->
                        b.keyId(SIGNING)
                                .message(SdkBytes.fromUtf8String(text))
                                .messageType(MessageType.RAW)
                                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                .signature();
    }

    private static boolean verifies(LocalKms kms, String text, SdkBytes signature)
            throws GeneralSecurityException {
        byte[] spki = kms.getPublicKey(b -> b.keyId(SIGNING)).publicKey().asByteArray();
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki)));
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(signature.asByteArray());
    }

    @Test
    void signsWithTheSameKeyAfterARestart() throws Exception {
        SdkBytes signature = signed(kms(), "a certificate");
        assertThat(verifies(kms(), "a certificate", signature)).isTrue();
        assertThat(verifies(kms(), "another certificate", signature)).isFalse();
        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
    }

    @Test
    void signsADigestAsItSignsTheText() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("text".getBytes(UTF_8));
        LocalKms kms = kms();
        SdkBytes signature =
                kms.sign(b ->
                                b.keyId(SIGNING)
                                        .message(SdkBytes.fromByteArray(digest))
                                        .messageType(MessageType.DIGEST)
                                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                        .signature();
        assertThat(verifies(kms, "text", signature)).isTrue();
    }

    @Test
    void neitherSignsWithAKeyThatEncryptsNorTheOtherWayRound() {
        LocalKms kms = kms();
        assertThatThrownBy(() -> kms.getPublicKey(b -> b.keyId(ARN)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> kms.encrypt(b -> b.keyId(SIGNING).plaintext(PLAIN)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void addsASigningKeyToAKeyFileOfBefore() throws Exception {
        Files.writeString(file(), "ab".repeat(32));
        LocalKms before = new LocalKms(file(), List.of(ARN), List.of());
        SdkBytes sealed = before.encrypt(b -> b.keyId(ARN).plaintext(PLAIN)).ciphertextBlob();
        signed(kms(), "text");
        assertThat(kms().decrypt(b -> b.ciphertextBlob(sealed)).plaintext()).isEqualTo(PLAIN);
    }

    @Test
    void saysWhenASigningKeyIsDamaged() throws Exception {
        kms();
        Files.writeString(file(), Files.readString(file()).replace(SIGNING + " M", SIGNING + " ?"));
        assertThatThrownBy(this::kms).isInstanceOf(Refusal.class).hasMessageContaining("damaged");
    }
}
