package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportState;
import io.mingce.importing.RowCounts;
import io.mingce.registration.SuppressionKeys;
import io.mingce.review.ReviewCase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The process dies once, before or after each single write in turn; what was not acknowledged is delivered again.
/// Nobody may be able to tell from the end that it happened.
class CrashTest {

    /// Created, merged, unchanged, rejected, shared phone (a review case), fixable, of an unusual amount.
    private static final String FILE =
            """
            客户编号,姓名,手机,邮箱,金额
            K1,张三,138 1234 5678,zs@example.com,100
            K2,李四,13912345679,,
            K3,张三,+8613812345678,zhang.san@example.com,12000
            K1,张三,138 1234 5678,zs@example.com,200
            K4,,,,
            K5,王五,12345,,
            K6,赵六,13912345679,,
            """;

    private static final List<Token> TOKENS =
            Stream.of(
                            "ext:crm\u001fK1",
                            "ext:crm\u001fK2",
                            "ext:crm\u001fK3",
                            "ext:crm\u001fK5",
                            "ext:crm\u001fK6",
                            "phone:+8613812345678",
                            "phone:+8613912345679",
                            "email:zs@example.com",
                            "email:zhang.san@example.com",
                            "name:张三",
                            "name:李四",
                            "name:王五",
                            "name:赵六")
                    .map(Token::new)
                    .toList();

    /// All that can be told of an import and the register afterwards.
    private record End(
            ImportJob job,
            List<Optional<String>> published,
            Map<CustomerId, Customer> customers,
            Map<CustomerId, List<SourceRecord>> sources,
            Map<Token, Holders> identifiers,
            Set<ReviewCase> cases) {

        static End of(Imports imports) {
            ImportJob job = imports.jobs.latest(1).getFirst();
            Set<CustomerId> ids =
                    IntStream.rangeClosed(1, 10)
                            .mapToObj(row -> CustomerId.from(new SourceId(job.id() + "-" + row), 0))
                            .collect(Collectors.toSet());
            return new End(
                    job,
                    Stream.of(Reports.JSON, Reports.HTML, "fixes.csv")
                            .map(name -> imports.published(job, name))
                            .toList(),
                    imports.customers.find(ids),
                    ids.stream().collect(Collectors.toMap(id -> id, imports.customers::sources)),
                    imports.identifiers.find(Set.copyOf(TOKENS)),
                    imports.cases.all());
        }
    }

    @TempDir private Path folder;

    @ParameterizedTest(name = "dies after the write: {0}")
    @ValueSource(booleans = {false, true})
    void anImportEndsAsIfNothingHadHappened(boolean afterwards) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        var writes = new Writes();
        var undisturbed = new Imports(writes);
        importOf(undisturbed, file);
        End expected = End.of(undisturbed);
        assertThat(expected.job().rows()).isEqualTo(new RowCounts(7, 4, 1, 1, 1, 0));
        assertThat(expected.customers()).hasSize(4).hasSize(undisturbed.customers.size());
        assertThat(expected.identifiers()).hasSize(TOKENS.size());
        assertThat(expected.published().getFirst())
                .hasValueSatisfying(json -> assertThat(json).contains("\"amount.unusual\""));
        assertThat(expected.cases()).hasSize(1);

        for (int n = 0; n < writes.made(); n++) {
            var fatal = new Writes(n, afterwards);
            var imports = new Imports(fatal);
            importOf(imports, file);

            assertThat(fatal.crashed()).isTrue();
            assertThat(End.of(imports)).as("crash at write %d", n).isEqualTo(expected);
            assertThat(imports.customers.size()).isEqualTo(4);
        }
    }

    @ParameterizedTest(name = "dies after the write: {0}")
    @ValueSource(booleans = {false, true})
    void anUndoneImportLeavesNothingBehind(boolean afterwards) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        int imported = writesOfAnImport(file);
        var all = new Writes();
        undo(importOf(new Imports(all), file));
        assertThat(all.made()).isGreaterThan(imported);

        for (int n = imported; n < all.made(); n++) {
            var fatal = new Writes(n, afterwards);
            Imports imports = undo(importOf(new Imports(fatal), file));

            assertThat(fatal.crashed()).isTrue();
            End end = End.of(imports);
            assertThat(end.job().state()).as("crash at write %d", n).isEqualTo(ImportState.UNDONE);
            assertThat(imports.customers.size()).isZero();
            assertThat(end.identifiers()).as("crash at write %d", n).isEmpty();
        }
    }

    /// Two chunks whose work comes in any order.
    @Test
    void everyRowOfManyIsAccountedForWhereverItDies() throws IOException {
        int rows = Chunk.SIZE + 3;
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"),
                        IntStream.range(0, rows)
                                .mapToObj("张三,139%08d\n"::formatted)
                                .collect(Collectors.joining("", "姓名,手机\n", "")));
        int total = writesOfAnImport(file);

        for (int n = 0; n < total; n += total / 17) {
            Imports imports = importOf(new Imports(new Writes(n, n % 2 == 0)), file);
            ImportJob job = imports.jobs.latest(1).getFirst();

            assertThat(job.state()).as("crash at write %d", n).isEqualTo(ImportState.DONE);
            assertThat(job.rows()).isEqualTo(new RowCounts(rows, rows, 0, 0, 0, 0));
            assertThat(imports.customers.size()).isEqualTo(rows);
        }
    }

    /// Dropped again after two of its people were erased, so that the report takes their rows out of the file.
    @ParameterizedTest(name = "dies after the write: {0}")
    @ValueSource(booleans = {false, true})
    void rowsOfWhoeverWasErasedGoWhereverItDies(boolean afterwards) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        int imported = writesOfAnImport(file);
        var all = new Writes();
        Left expected = Left.of(importOf(erased(importOf(new Imports(all), file)), file));
        assertThat(expected.end().job().rows().suppressed()).isEqualTo(4);
        assertThat(expected.dropped()).contains("K4", "王五").doesNotContain("张三", "赵六");

        for (int n = imported; n < all.made(); n++) {
            var fatal = new Writes(n, afterwards);
            Imports imports = importOf(erased(importOf(new Imports(fatal), file)), file);

            assertThat(fatal.crashed()).isTrue();
            assertThat(Left.of(imports)).as("crash at write %d", n).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "dies after the write: {0}")
    @ValueSource(booleans = {false, true})
    void rowsThatAreAskedForGoWhereverItDies(boolean afterwards) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        int imported = writesOfAnImport(file);
        var all = new Writes();
        Left expected = Left.of(scrubbed(importOf(new Imports(all), file)));
        assertThat(expected.dropped()).contains("张三", "赵六").doesNotContain("李四", "王五");
        assertThat(expected.end().published().getLast())
                .hasValueSatisfying(fixes -> assertThat(fixes).doesNotContain("王五"));

        for (int n = imported; n < all.made(); n++) {
            var fatal = new Writes(n, afterwards);
            Imports imports = scrubbed(importOf(new Imports(fatal), file));

            assertThat(fatal.crashed()).isTrue();
            assertThat(Left.of(imports)).as("crash at write %d", n).isEqualTo(expected);
            assertThat(imports.scrubs.open()).isEmpty();
        }
    }

    /// And what is left of the file.
    private record Left(End end, String dropped, boolean chunks) {

        static Left of(Imports imports) throws IOException {
            End end = End.of(imports);
            try (InputStream in = imports.files.dropped(Imports.KEY).orElseThrow()) {
                return new Left(
                        end,
                        new String(in.readAllBytes(), StandardCharsets.UTF_8),
                        IntStream.rangeClosed(1, end.job().run())
                                .mapToObj(run -> Chunk.name(run, 1))
                                .anyMatch(name ->
                                        imports.files.kept(end.job().id(), name).isPresent()));
            }
        }
    }

    private static Imports erased(Imports imports) {
        Set<SourceRecord> sources =
                imports
                        .identifiers
                        .find(Set.of(new Token("name:张三"), new Token("name:赵六")))
                        .values()
                        .stream()
                        .flatMap(holders -> holders.ids().stream())
                        .flatMap(id -> imports.customers.sources(id).stream())
                        .collect(Collectors.toSet());
        imports.suppressions.suppress(
                SuppressionKeys.of(sources, Set.of(), imports.index),
                ScrubFilesTest.REQUEST,
                Imports.NOW);
        return imports;
    }

    private static Imports scrubbed(Imports imports) {
        ImportJob job = imports.jobs.latest(1).getFirst();
        imports.scrubs.ask(job.id(), ScrubFilesTest.REQUEST, Set.of(3L, 7L));
        imports.queue.add(ScrubFilesTest.message(job, ScrubFilesTest.REQUEST));
        redeliver(imports);
        return imports;
    }

    private static int writesOfAnImport(Path file) {
        var writes = new Writes();
        importOf(new Imports(writes), file);
        return writes.made();
    }

    private static Imports importOf(Imports imports, Path file) {
        repeat(() -> imports.split(file));
        redeliver(imports);
        return imports;
    }

    private static Imports undo(Imports imports) {
        repeat(() -> imports.undo.undo(imports.jobs.latest(1).getFirst()));
        redeliver(imports);
        return imports;
    }

    /// A message is gone from the queue only when its work is done; till then it comes again, later.
    private static void redeliver(Imports imports) {
        while (!imports.queue.isEmpty()) {
            Work work = imports.queue.removeFirst();
            try {
                imports.workOff(work);
            } catch (Writes.Crash _) {
                imports.queue.addLast(work);
            }
        }
    }

    private static void repeat(Runnable step) {
        try {
            step.run();
        } catch (Writes.Crash _) {
            step.run();
        }
    }
}
