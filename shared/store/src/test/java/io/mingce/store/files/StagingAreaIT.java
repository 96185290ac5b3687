package io.mingce.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.store.cipher.Envelope;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.MemoryS3;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class StagingAreaIT {

    private final MemoryS3 s3 = new MemoryS3();
    private final StagingArea staging =
            new StagingArea(
                    new Bucket(
                            s3,
                            S3Presigner.builder().region(Region.CN_NORTH_1).build(),
                            "mingce-files"),
                    new Envelope(Installation.fresh().keysets()));

    @Test
    void aPartComesBackAsItWasKeptAndIsUnreadableInBetween() {
        staging.keep("imports/i1/rows-7", "欧阳金丝雀,13866668888".getBytes(UTF_8));

        assertThat(staging.kept("imports/i1/rows-7").orElseThrow())
                .isEqualTo("欧阳金丝雀,13866668888".getBytes(UTF_8));
        assertThat(s3.objects()).containsOnlyKeys("staging/imports/i1/rows-7");
        assertThat(new String(s3.objects().get("staging/imports/i1/rows-7"), UTF_8))
                .doesNotContain("金丝雀")
                .doesNotContain("13866668888");
    }

    @Test
    void aPartThatWasNeverKeptOrIsForgottenIsEmpty() {
        assertThat(staging.kept("imports/i1/rows-8")).isEmpty();
    }

    @Test
    void aPartThatWasMovedIsRefused() {
        staging.keep("imports/i1/rows-1", new byte[] {1});
        s3.objects()
                .put("staging/imports/i1/rows-2", s3.objects().get("staging/imports/i1/rows-1"));

        assertThatThrownBy(() -> staging.kept("imports/i1/rows-2"))
                .isInstanceOf(IllegalStateException.class);
    }
}
