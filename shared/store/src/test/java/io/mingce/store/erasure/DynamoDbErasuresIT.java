package io.mingce.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.Erasures;
import io.mingce.erasure.Subject;
import io.mingce.identity.Token;
import io.mingce.importing.ImportId;
import io.mingce.memory.contract.ErasuresContract;
import io.mingce.request.RequestId;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class DynamoDbErasuresIT extends ErasuresContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected Erasures erasures() {
        return new DynamoDbErasures(Engine.client(), tables.jobs(), tables.ledger());
    }

    @Test
    void anErasureOfSomebodyWithManyThousandRowsFitsIntoAnItem() {
        var rows = new HashMap<ImportId, Set<Long>>();
        for (int file = 0; file < 30; file++) {
            var random = new Random(file);
            rows.put(
                    new ImportId(CustomerId.from(new SourceId("file" + file), 0).value()),
                    random.longs(1_000, 2, 100_002).boxed().collect(toSet()));
        }
        var tokens = new HashSet<Token>();
        for (int i = 0; i < 2_000; i++) {
            tokens.add(new Token("1:" + CustomerId.from(new SourceId("t" + i), 0) + "abcdefghijk"));
        }
        var id = new RequestId("c".repeat(26));
        var subject = new Subject(Set.of(), tokens, tokens, rows, Set.of(), Set.of());

        assertThat(
                        erasures()
                                .save(
                                        new Erasure(
                                                id,
                                                subject,
                                                Instant.EPOCH,
                                                List.of(),
                                                Optional.empty(),
                                                0)))
                .isTrue();

        assertThat(erasures().find(id).map(Erasure::subject)).contains(subject);
    }

    @Test
    void anEntryOfAnotherInstantTakesThePlaceOfTheOneBefore() {
        var id = new RequestId("d".repeat(26));
        Instant later = Instant.parse("2026-12-01T00:00:00Z");
        for (Instant at : List.of(later.minusSeconds(1), later)) {
            erasures().note(new Erasures.Entry(id, Set.of(), Set.of(), Set.of(), at));
        }

        assertThat(erasures().noted(Instant.EPOCH, Optional.empty()).entries())
                .containsExactly(new Erasures.Entry(id, Set.of(), Set.of(), Set.of(), later));
    }

    @Test
    void theLedgerIsReadPageByPageAcrossMonths() {
        var ids = new ArrayList<RequestId>();
        for (int i = 0; i < 80; i++) {
            String letter = String.valueOf((char) ('a' + i % 26));
            var id = new RequestId(letter.repeat(25) + (char) ('a' + i / 26));
            ids.add(id);
            Instant at =
                    Instant.parse("2026-01-31T23:00:00Z").plus(Duration.ofHours(i / 30 * 700L + i));
            erasures().note(new Erasures.Entry(id, Set.of(), Set.of(), Set.of(), at));
        }

        var read = new ArrayList<RequestId>();
        Optional<String> from = Optional.empty();
        do {
            Erasures.Page page = erasures().noted(Instant.parse("2026-02-01T00:00:00Z"), from);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(25);
            page.entries().forEach(entry -> read.add(entry.id()));
            from = page.next();
        } while (from.isPresent());

        assertThat(read).isEqualTo(ids.subList(1, 80));
    }

    @Test
    void nobodyProvesWhatTheLedgerDoesNotKnow() {
        assertThatThrownBy(() -> erasures().ledgerHash(new RequestId("e".repeat(26))))
                .isInstanceOf(IllegalStateException.class);
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        for (String table : List.of(tables.jobs(), tables.ledger())) {
            assertThat(tables.scan(table))
                    .allSatisfy(item ->
                            assertThat(
                                            List.of(
                                                    ErasureItem.SECRECY.keySet(),
                                                    EntryItem.SECRECY.keySet()))
                                    .anySatisfy(
                                            known -> assertThat(known).containsAll(item.keySet())));
        }
    }
}
