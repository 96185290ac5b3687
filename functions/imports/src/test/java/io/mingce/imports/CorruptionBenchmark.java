package io.mingce.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.Field;
import io.mingce.imports.file.Row;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what cleaning makes of every kind of corruption that shows in the value itself, on generated channel files
/// with their truth: in how many rows the cleaned value is the true one, in how many others a finding stands on the
/// column, and in how many neither. Not a test: the files are not part of the project.
///
/// `java -cp … io.mingce.imports.CorruptionBenchmark FOLDER`
final class CorruptionBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final Map<String, String> FILES =
            Map.of(
                    "crm", "crm_export.csv",
                    "ecom", "ecommerce_export.csv",
                    "pos", "pos_orders.csv",
                    "offline", "offline_events.xlsx",
                    "sf", "salesforce_contacts.csv");

    /// Makes another valid value, which nobody can tell from a true one without knowing the customer.
    private static final Set<String> ANOTHER_VALUE =
            Set.of(
                    "phone_changed",
                    "phone_missing",
                    "phone_recycled",
                    "phone_shared",
                    "phone_transposed",
                    "phone_typo",
                    "co_other_contact",
                    "dob_day_month",
                    "dob_default",
                    "dob_off",
                    "dob_year_off",
                    "email_other",
                    "email_plus",
                    "email_typo",
                    "amount_10x");

    /// How the truth is told from a cleaned record.
    private record Kind(Set<Column> columns, BiPredicate<Cleaned, NamedCsvRecord> right) {}

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "phone",
                    kind(Field.PHONE, "+86", Set.of("phone", "old_phone"), Column.PHONE),
                    "email",
                    kind(Field.EMAIL, "", Set.of("email", "email2"), Column.EMAIL),
                    "id",
                    kind(Field.ID_CARD, "", Set.of("id_no"), Column.ID_CARD, Column.ID_NUMBER),
                    "uscc",
                    kind(Field.USCC, "", Set.of("uscc"), Column.USCC, Column.ID_NUMBER),
                    "date",
                    new Kind(
                            Set.of(Column.BIRTH_DATE, Column.RECORDED_AT),
                            (cleaned, customer) ->
                                    cleaned.value(Field.BIRTH_DATE)
                                            .map(customer.getField("birth_date")::equals)
                                            .orElse(cleaned.recordedAt().isPresent())),
                    "age",
                    new Kind(Set.of(Column.AGE), (_, _) -> false),
                    "amount",
                    new Kind(Set.of(Column.AMOUNT), (_, _) -> false));

    private static Kind kind(Field field, String prefix, Set<String> truths, Column... columns) {
        return new Kind(
                Set.of(columns),
                (cleaned, customer) ->
                        truths.stream()
                                .map(customer::getField)
                                .map(String::toLowerCase)
                                .anyMatch(truth ->
                                        cleaned.all(field).stream()
                                                .map(String::toLowerCase)
                                                .anyMatch((prefix + truth)::equals)));
    }

    private record Counts(int rows, int right, int found, int neither) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(boolean isRight, boolean isFound) {
            return new Counts(
                    rows + 1,
                    right + (isRight ? 1 : 0),
                    found + (!isRight && isFound ? 1 : 0),
                    neither + (isRight || isFound ? 0 : 1));
        }
    }

    private final Map<String, NamedCsvRecord> truth;
    private final Map<String, NamedCsvRecord> customers;
    private final Map<String, Counts> counts = new TreeMap<>();

    private CorruptionBenchmark(Path folder) throws IOException {
        truth = records(folder.resolve("truth.csv"), "record_id");
        customers = records(folder.resolve("customers.csv"), "customer_id");
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        var benchmark = new CorruptionBenchmark(folder);
        for (var file : FILES.entrySet()) {
            benchmark.read(file.getKey(), folder.resolve(file.getValue()));
        }
        benchmark.print(System.out);
    }

    private static Map<String, NamedCsvRecord> records(Path file, String key) throws IOException {
        var records = new HashMap<String, NamedCsvRecord>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(found -> records.put(found.getField(key), found));
        }
        return records;
    }

    private void read(String channel, Path file) throws IOException {
        if (!(TableFiles.open(file, Mapping.NONE) instanceof TableFile table)) {
            throw new IllegalArgumentException(file + " is not a table");
        }
        var cleaner = new Cleaner(Plan.of(table, Map.of()).dates());
        try (var rows = table.rows()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                RawRecord raw = table.header().toRaw(row.get().cells());
                row.get().cells().stream()
                        .map(cell -> truth.get(channel + ":" + cell.strip()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(found -> count(raw, cleaner.clean(raw, TODAY), found));
            }
        }
    }

    private void count(RawRecord raw, Cleaned cleaned, NamedCsvRecord found) {
        Set<String> tags =
                Stream.of(found.getField("corruptions").split("\\|", -1))
                        .collect(Collectors.toSet());
        NamedCsvRecord customer = customers.get(found.getField("customer_id"));
        for (String tag : tags) {
            Kind kind = KINDS.get(tag.split("_", 2)[0]);
            if (kind == null
                    || customer == null
                    || ANOTHER_VALUE.contains(tag)
                    || kind.columns().stream().allMatch(column -> raw.first(column).isBlank())) {
                continue;
            }
            // Neither right nor reported is no fault of cleaning where the value was another one.
            boolean another = tags.stream().anyMatch(ANOTHER_VALUE::contains);
            boolean right = kind.right().test(cleaned, customer);
            boolean reported =
                    cleaned.findings().stream()
                            .anyMatch(finding -> kind.columns().contains(finding.column()));
            if (right || reported || !another) {
                counts.merge(tag, Counts.NONE.plus(right, reported), CorruptionBenchmark::sum);
            }
        }
    }

    private static Counts sum(Counts one, Counts other) {
        return new Counts(
                one.rows + other.rows,
                one.right + other.right,
                one.found + other.found,
                one.neither + other.neither);
    }

    private void print(PrintStream out) {
        out.printf("%-18s %6s %6s %8s %8s%n", "kind", "rows", "right", "reported", "neither");
        counts.forEach((kind, n) -> line(out, kind, n));
        line(out, "all", counts.values().stream().reduce(Counts.NONE, CorruptionBenchmark::sum));
    }

    private static void line(PrintStream out, String kind, Counts n) {
        out.printf("%-18s %6d %6d %8d %8d%n", kind, n.rows, n.right, n.found, n.neither);
    }
}
