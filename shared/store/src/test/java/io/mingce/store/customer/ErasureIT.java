package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.cleaning.Column;
import io.mingce.consent.Consents;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.EraseCustomers;
import io.mingce.erasure.EraseCustomers.Progress;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.ErasureStep;
import io.mingce.erasure.Proof;
import io.mingce.identity.TokenKind;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportState;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.request.RequestId;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.cipher.FieldCipher;
import io.mingce.store.directory.DynamoDbDirectoryLog;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.MemoryS3;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;
import io.mingce.store.erasure.DynamoDbCopyLedger;
import io.mingce.store.erasure.DynamoDbErasures;
import io.mingce.store.erasure.DynamoDbLeftovers;
import io.mingce.store.erasure.DynamoDbScrubs;
import io.mingce.store.erasure.S3AccessCopies;
import io.mingce.store.files.Bucket;
import io.mingce.store.files.Queue;
import io.mingce.store.imports.DynamoDbImportJobs;
import io.mingce.store.table.Secrecy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Somebody with 200 records, three files and a family is erased from the tables as they are: nothing of theirs is left, and
/// what was copied before cannot be opened with the keys that remain.
class ErasureIT {

    private static final RequestId REQUEST = new RequestId("a".repeat(26));
    private static final int RECORDS = 200;
    private static final List<ImportId> FILES = List.of(file(1), file(2), file(3));

    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final LocalKms kms = new LocalKms();
    private final Installation store = Installation.on(tables, tap.client(), kms);
    private final RegisterCustomers register = Rows.registering(store, ZoneOffset.ofHours(8));
    private final DynamoDbImportJobs imports = new DynamoDbImportJobs(tap.client(), tables.jobs());
    private final DynamoDbCopyLedger copies = new DynamoDbCopyLedger(tap.client(), tables.ledger());
    private final DynamoDbScrubs scrubs =
            new DynamoDbScrubs(
                    tap.client(),
                    tables.jobs(),
                    new Queue(new Silent(), URI.create("https://sqs.example.com/1/rows")));
    private final DynamoDbErasures erasures =
            new DynamoDbErasures(tap.client(), tables.jobs(), tables.ledger());
    private final List<Object> requests = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private CustomerId person = Shelf.id("nobody");
    private CustomerId family = Shelf.id("nobody");

    private static ImportId file(int number) {
        return new ImportId(CustomerId.from(new SourceId("file-" + number), 0).value());
    }

    @BeforeEach
    void somebodyIsThereWithAFamily() {
        for (ImportId file : FILES) {
            imports.move(
                    imports.begin(file, "crm", "inbox/crm/" + file, now), ImportState.DONE, 1, "");
        }
        var rows = new ArrayList<Incoming>();
        for (int i = 0; i < RECORDS; i++) {
            rows.add(row(i, "郑抹去", "zheng.moqu@example.com", "note " + i));
        }
        for (int from = 0; from < RECORDS; from += 25) {
            register.register(rows.subList(from, from + 25));
        }
        person = created(row(RECORDS, "郑抹去", "zheng.moqu@example.com", "last"));
        family = created(row(RECORDS + 1, "林旁人", "lin@example.com", "family"));
        assertThat(family).isNotEqualTo(person);
        assertThat(store.customers().sources(person)).hasSize(RECORDS + 1);
    }

    private Incoming row(int number, String name, String email, String note) {
        Incoming row =
                Rows.row(
                        number,
                        Map.of(
                                Column.NAME, name,
                                Column.PHONE, "13412340003",
                                Column.EMAIL, email,
                                Column.NOTE, note));
        return new Incoming(
                FILES.get(number % FILES.size()).row(2L + number),
                row.channel(),
                row.receivedAt(),
                row.raw(),
                Consents.NONE);
    }

    private CustomerId created(Incoming row) {
        return switch (requireNonNull(register.register(List.of(row)).get(row.id()))) {
            case Outcome.Created(CustomerId id, var _) -> id;
            case Outcome.Merged(CustomerId id, var _) -> id;
            case Outcome.Unchanged(CustomerId id, var _) -> id;
            case Outcome.Duplicate _, Outcome.Suppressed _, Outcome.Rejected _ ->
                    throw new AssertionError("not stored");
        };
    }

    private EraseCustomers engine() {
        var bucket =
                new Bucket(
                        new MemoryS3(),
                        S3Presigner.builder().region(Region.CN_NORTH_1).build(),
                        "mingce-files");
        return new EraseCustomers(
                store.index(),
                store.identifiers(),
                store.customers(),
                store.suppressions(),
                new DynamoDbLeftovers(
                        tap.client(),
                        tables.jobs(),
                        new Remains(tap.client(), tables.customerTables(), store.dataKeys()),
                        new DynamoDbDirectoryLog(
                                tap.client(),
                                tables.identifiers(),
                                new Envelope(store.keysets()),
                                () -> now),
                        () -> now),
                scrubs,
                imports,
                copies,
                new S3AccessCopies(bucket),
                erasures,
                new Signed(),
                () -> now);
    }

    /// Whoever keeps the files has done its part while the erasure waits.
    private Erasure erase() {
        EraseCustomers engine = engine();
        for (int turn = 0; turn < 100; turn++) {
            switch (engine.workOn(REQUEST, Set.of(person), () -> true)) {
                case Progress.Done(Erasure erasure) -> {
                    return erasure;
                }
                case Progress.Wait(Duration atLeast) -> {
                    now = now.plus(atLeast);
                    requests.addAll(tap.requests());
                    FILES.forEach(file ->
                            scrubs.find(file, REQUEST)
                                    .ifPresent(scrub -> scrubs.done(scrub, Map.of("inbox", 1L))));
                    tap.requests();
                }
                case Progress.More _ -> throw new AssertionError("there is time");
            }
        }
        throw new AssertionError("does not come to an end");
    }

    @Test
    void nothingIsLeftAndTheFamilyKeepsAllOfTheirs() {
        Customer before = requireNonNull(store.customers().find(Set.of(family)).get(family));

        Erasure erasure = erase();

        assertThat(erasure.certificate()).isPresent();
        assertThat(erasures.find(REQUEST)).contains(erasure);
        assertThat(erasure.subject().rows().keySet()).containsExactlyInAnyOrderElementsOf(FILES);
        for (String table : List.of(tables.customers(), tables.archive(), tables.customerKeys())) {
            assertThat(tables.scan(table))
                    .noneMatch(item -> requireNonNull(item.get("id")).s().equals(person.value()));
        }
        assertThat(tables.scan(tables.jobs()))
                .noneMatch(item -> requireNonNull(item.get("job")).s().startsWith("review#"));
        assertThat(tables.scan(tables.identifiers()))
                .filteredOn(item -> !requireNonNull(item.get("token")).s().equals("directory"))
                .allSatisfy(item -> assertThat(Legible.in(item)).doesNotContain(person.value()));
        assertThat(store.customers().find(Set.of(person, family)))
                .containsOnlyKeys(family)
                .containsValue(before);
        assertThat(store.customers().sources(family)).hasSize(1);
    }

    @Test
    void whoWasErasedIsKeptOutAndTheFamilyIsNot() {
        erase();
        Incoming again = row(900, "郑抹去", "zheng.moqu@example.com", "again");
        Incoming theirs = row(901, "林旁人", "lin@example.com", "again");

        assertThat(register.register(List.of(again)).get(again.id()))
                .isInstanceOf(Outcome.Suppressed.class);
        assertThat(created(theirs)).isEqualTo(family);
    }

    /// A copy of the table of keys is not among those taken: it is kept for days only.
    @Test
    void whatWasCopiedBeforeCannotBeOpenedWithTheKeysThatRemain() {
        List<Map<String, AttributeValue>> copied =
                tables.scan(tables.customers()).stream()
                        .filter(item -> requireNonNull(item.get("id")).s().equals(person.value()))
                        .toList();
        assertThat(copied).hasSize(RECORDS + 2);
        assertThat(opened(copied, remaining())).isEqualTo(RECORDS + 2);

        erase();

        assertThat(tables.scan(tables.customerKeys())).hasSize(1);
        assertThat(remaining()).hasSize(1);
        assertThat(opened(copied, remaining())).isZero();
    }

    private List<Aead> remaining() {
        var process = Installation.on(tables, Engine.client(), kms);
        return List.copyOf(process.dataKeys().open(tables.scan(tables.customerKeys())).values());
    }

    /// How many of the items open with any of the keys.
    private static long opened(List<Map<String, AttributeValue>> items, List<Aead> keys) {
        return items.stream()
                .filter(item -> keys.stream().anyMatch(key -> opens(item, key)))
                .count();
    }

    private static boolean opens(Map<String, AttributeValue> item, Aead key) {
        var metadata = CustomerItem.SCHEMA.tableMetadata();
        for (String attribute : Secrecy.encrypted(metadata)) {
            if (item.containsKey(attribute)) {
                var alone = new HashMap<>(item);
                alone.keySet().removeIf(name -> !List.of("id", "part", attribute).contains(name));
                try {
                    FieldCipher.open(metadata, alone, key);
                    return true;
                } catch (IllegalStateException _) {
                    // Not with this key; the next attribute may open.
                }
            }
        }
        return false;
    }

    @Test
    void anErasureTakesFewRequestsHoweverManyRecordsThereAre() {
        copies.note(new Copy(Copy.origin(person), CopyKind.EXPORT, "shop.example", Instant.EPOCH));
        store.index().token(TokenKind.NAME, "warm");
        tap.requests();

        Erasure erasure = erase();

        requests.addAll(tap.requests());
        assertThat(requests).hasSizeLessThan(80);
        assertThat(erasure.next()).isEmpty();
        assertThat(erasure.done()).hasSize(ErasureStep.values().length);
    }

    /// Tells nobody and signs with nothing.
    private static final class Signed implements Proof {
        @Override
        public void tell(Erasure erasure, Set<String> recipients) {}

        @Override
        public String certify(Erasure erasure, String ledgerHash) {
            return "{\"ledger\":\"" + ledgerHash + "\"}";
        }
    }

    /// Takes messages.
    private static final class Silent implements SqsClient {
        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            return SendMessageBatchResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
