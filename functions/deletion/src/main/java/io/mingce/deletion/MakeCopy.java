package io.mingce.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.edge.Json;
import io.mingce.erasure.AccessCopies;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.request.CopyTables;
import io.mingce.request.Doing;
import io.mingce.request.FetchCopy;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.Recipients;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the copy of all that is held of a person (PIPL 45, GDPR 15 and 20): `data.json` and a CSV for each table, in a zip,
/// noted in the copy ledger before it is kept.
record MakeCopy(
        Customers customers,
        CopyLedger ledger,
        AccessCopies copies,
        FetchCopy fetch,
        String publicUrl)
        implements Doing {

    private static final String ABOUT =
            """
            本文件包含我们保存的关于您的全部信息。data.json 供程序读取，*.csv 可用电子表格打开。
            values：现有与以前的内容及其来源；records：收到时的原文；其余为互动、订单、标签、同意与接收方。

            This is all that we hold about you. data.json is for programs, *.csv opens in a spreadsheet.
            values: what is known, what was known before, and where each came from; records: the texts as
            they came; then interactions, orders, tags, consents and who received your data.
            """;

    @Override
    public Progress workOn(PrivacyRequest request, Instant now, BooleanSupplier more) {
        List<Customer> known =
                customers.find(request.customers()).values().stream().distinct().toList();
        if (known.isEmpty()) {
            return DONE;
        }
        // Nobody need know more of where it lies than what it begins with.
        String place = "copies/" + request.id();
        CopyLedger.Noted noted =
                ledger.note(new Copy(Copy.origin(request.id()), CopyKind.ACCESS_COPY, place, now));
        known.forEach(each ->
                ledger.note(new Copy(Copy.origin(each.id()), CopyKind.ACCESS_COPY, place, now)));
        keep(request, noted, known, now);
        if (customers.find(request.customers()).isEmpty()) { // Erased meanwhile.
            copies.delete(request.id());
            return DONE;
        }
        String link = publicUrl + "/requests/" + request.id() + "/copy?key=";
        return new Progress.Finished(Optional.of(fetch.handOut(request.id(), link, now)));
    }

    private void keep(
            PrivacyRequest request, CopyLedger.Noted noted, List<Customer> known, Instant now) {
        try {
            Path zip = Files.createTempFile("copy", ".zip");
            try {
                write(request, known, now, zip);
                copies.keep(request.id(), noted, zip);
            } finally {
                Files.delete(zip);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private void write(PrivacyRequest request, List<Customer> known, Instant now, Path zip)
            throws IOException {
        var all = new TreeMap<String, List<Map<String, String>>>();
        try (OutputStream file = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(file, UTF_8)) {
            var writer = new BufferedWriter(new OutputStreamWriter(entries, UTF_8));
            begin("data.json", entries);
            writer.write(
                    "{\"request\":\"%s\",\"made\":\"%s\",\"customers\":["
                            .formatted(request.id(), now));
            String separator = "";
            for (Customer customer : known) {
                var tables =
                        CopyTables.of(
                                customer,
                                customers,
                                new Recipients(ledger).of(customer.partitions()));
                writer.write(separator);
                writer.write(Json.write(Map.of("id", customer.id().value(), "tables", tables)));
                separator = ",";
                tables.forEach((name, rows) ->
                        all.computeIfAbsent(name, _ -> new ArrayList<>())
                                .addAll(of(customer.id(), rows)));
            }
            writer.write("]}");
            end(writer, entries);
            for (Map.Entry<String, List<Map<String, String>>> table : all.entrySet()) {
                begin(table.getKey() + ".csv", entries);
                Csv.write(table.getValue(), writer);
                end(writer, entries);
            }
            begin("README.txt", entries);
            writer.write(ABOUT);
            end(writer, entries);
        }
    }

    /// Rows that name their customer.
    private static List<Map<String, String>> of(CustomerId id, List<Map<String, String>> rows) {
        return rows.stream()
                .<Map<String, String>>map(row -> {
                    var named = new java.util.LinkedHashMap<String, String>();
                    named.put("customer", id.value());
                    named.putAll(row);
                    return named;
                })
                .toList();
    }

    private static void begin(String name, ZipOutputStream entries) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
    }

    private static void end(Writer writer, ZipOutputStream entries) throws IOException {
        writer.flush();
        entries.closeEntry();
    }

    /// Nothing of whom.
    @Override
    public String toString() {
        return "MakeCopy";
    }
}
