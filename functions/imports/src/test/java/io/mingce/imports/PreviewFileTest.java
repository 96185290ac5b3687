package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Cleaner;
import io.mingce.customer.CustomerId;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.SuppressionKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

class PreviewFileTest {

    private static final Token ZHANG = new Token("phone:+8613812345678");

    @TempDir private Path folder;
    private final Imports imports = new Imports();

    @Test
    void countsWhoWouldBeKeptOut() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), ScrubFilesTest.FILE);
        imports.drop(file);
        CustomerId id =
                imports.identifiers.find(Set.of(ZHANG)).values().stream()
                        .flatMap(holders -> holders.ids().stream())
                        .findFirst()
                        .orElseThrow();
        imports.suppressions.suppress(
                SuppressionKeys.of(imports.customers.sources(id), Set.of(), imports.index),
                ScrubFilesTest.REQUEST,
                Imports.NOW);

        assertThat(preview().preview(file, "crm", _ -> {}).get("rows"))
                .isEqualTo(
                        Map.of(
                                "read",
                                4L,
                                "created",
                                3L,
                                "merged",
                                0L,
                                "unchanged",
                                0L,
                                "rejected",
                                0L,
                                "suppressed",
                                1L));
        assertThat(imports.jobs.latest(9)).hasSize(1);
    }

    private PreviewFile preview() {
        return new PreviewFile(
                dates ->
                        new RegisterCustomers(
                                new Cleaner(dates)::clean,
                                new MatchCustomer(MatchWeights.shipped()),
                                imports.index,
                                new MemoryIdentifiers(),
                                new MemoryCustomers(),
                                new MemoryReviewCases(),
                                imports.suppressions,
                                ZoneOffset.ofHours(8)),
                () -> Imports.NOW);
    }
}
