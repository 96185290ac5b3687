package io.mingce.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.store.engine.LocalKms;

import org.junit.jupiter.api.Test;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

class KmsSignerTest {

    private final LocalKms kms = new LocalKms();
    private final KmsSigner signer =
            new KmsSigner(kms, "arn:aws-cn:kms:cn-north-1:123456789012:key/sign");

    @Test
    void whatIsSignedIsProvedByThePublicKeyAlone() throws GeneralSecurityException {
        byte[] text = "证明".repeat(5_000).getBytes(UTF_8);

        byte[] signature = signer.sign(text);

        assertThat(proves(text, signature)).isTrue();
        text[7]++;
        assertThat(proves(text, signature)).isFalse();
    }

    @Test
    void thePublicKeyIsAskedForOnce() {
        byte[] key = signer.publicKey();
        key[0]++;

        assertThat(signer.publicKey()).isNotEqualTo(key);
        assertThat(kms.calls()).isOne();
    }

    private boolean proves(byte[] text, byte[] signature) throws GeneralSecurityException {
        var key =
                KeyFactory.getInstance("EC")
                        .generatePublic(new X509EncodedKeySpec(signer.publicKey()));
        var check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(key);
        check.update(text);
        return check.verify(signature);
    }
}
