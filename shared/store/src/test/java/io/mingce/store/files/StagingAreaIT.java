package io.mingce.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.MemoryS3;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.time.Instant;
import java.util.List;

class StagingAreaIT {

    private static final CopyLedger.Noted NOTED =
            new CopyLedger.Noted(
                    new Copy(
                            Copy.EVERYBODY,
                            CopyKind.STAGED_PART,
                            StagingArea.place("imports/i1/"),
                            Instant.EPOCH));

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
        staging.keep(NOTED, "imports/i1/rows-7", "欧阳金丝雀,13866668888".getBytes(UTF_8));

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
        staging.keep(NOTED, "imports/i1/rows-1", new byte[] {1});
        s3.objects()
                .put("staging/imports/i1/rows-2", s3.objects().get("staging/imports/i1/rows-1"));

        assertThatThrownBy(() -> staging.kept("imports/i1/rows-2"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsForgottenIsGoneWithItsVersionsAndTheRestStays() {
        staging.keep(NOTED, "imports/i1/rows-1", new byte[] {1});
        staging.keep(NOTED, "imports/i1/rows-1", new byte[] {2});
        staging.keep(NOTED, "imports/i1/rows-10", new byte[] {3});

        staging.forget("imports/i1/", List.of("rows-1", "rows-2"));

        assertThat(s3.versions("staging/imports/i1/rows-1")).isZero();
        assertThat(staging.kept("imports/i1/rows-10")).contains(new byte[] {3});
    }
}
