package io.mingce.imports;

import io.mingce.cleaning.Severity;
import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportJob;
import io.mingce.importing.Tallies;
import io.mingce.imports.file.Complaint;
import io.mingce.imports.file.FixFile;
import io.mingce.imports.file.Format;
import io.mingce.imports.file.Refusal;
import io.mingce.imports.file.Rejected;
import io.mingce.imports.file.Row;
import io.mingce.imports.header.Header;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Writes the cleaning report of an import and the file with the rows to be put right. Memory: one chunk, and 8 bytes
/// per customer of the file.
final class Reports {

    static final String JSON = "report.json";
    static final String HTML = "report.html";

    private final ImportFiles files;
    private final Sealed sealed;
    private final Tallies tallies;

    Reports(ImportFiles files, Sealed sealed, Tallies tallies) {
        this.files = files;
        this.sealed = sealed;
        this.tallies = tallies;
    }

    static String fixes(Plan plan) {
        return fixes(plan.layout().format());
    }

    static String fixes(Format format) {
        return "fixes." + format.extension();
    }

    static String mediaType(Format format) {
        return switch (format) {
            case DELIMITED -> "text/csv";
            case XLSX -> ImportsApi.XLSX;
            case NDJSON -> "application/x-ndjson";
        };
    }

    /// Publishes the report of an import all of whose chunks are registered.
    ///
    /// @param gone rows that are not to come back into the fix file
    void publish(ImportJob job, Plan plan, Set<Long> gone) {
        try {
            Path fixes = Files.createTempFile("fixes", "");
            try {
                Set<Long> customers = new HashSet<>();
                long toFix = writeFixes(job, plan, gone, fixes, customers);
                if (toFix > 0) {
                    files.publish(job.id(), fixes(plan), mediaType(plan.layout().format()), fixes);
                } else if (job.run() > 1) {
                    files.withdraw(job.id(), fixes(plan));
                }
                publish(Report.of(job, plan, tallies.sum(job), customers.size(), toFix));
            } finally {
                Files.delete(fixes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Publishes the report of a file that cannot be read.
    void publishRefusal(ImportJob job, Refusal why) {
        publish(Report.refused(job, why));
    }

    private void publish(Report report) {
        publish(report, JSON, "application/json", report.json());
        publish(report, HTML, "text/html; charset=utf-8", ReportPage.of(report));
    }

    private void publish(Report report, String name, String mediaType, String content) {
        try {
            Path file = Files.createTempFile("report", "");
            try {
                Files.writeString(file, content);
                files.publish(report.job().id(), name, mediaType, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long writeFixes(ImportJob job, Plan plan, Set<Long> gone, Path to, Set<Long> customers)
            throws IOException {
        Header header = plan.header();
        long written = 0;
        try (var fixes =
                new FixFile(plan.layout(), new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (int chunk = 1; chunk <= job.chunks(); chunk++) {
                Outcomes outcomes = sealed.kept(job.id(), RowOutcome.name(chunk), Outcomes.class);
                outcomes.rows().stream()
                        .filter(row -> !row.customer().isEmpty())
                        .forEach(row -> customers.add(fingerprint(row.customer())));
                if (outcomes.rows().stream().noneMatch(RowOutcome::needsFixing)) {
                    continue;
                }
                List<Row> rows =
                        sealed.kept(job.id(), Chunk.name(job.run(), chunk), Chunk.class).rows();
                for (int i = 0; i < rows.size(); i++) {
                    RowOutcome outcome = outcomes.rows().get(i);
                    if (outcome.needsFixing() && !gone.contains(outcome.row())) {
                        fixes.add(
                                new Rejected(
                                        rows.get(i).number(),
                                        rows.get(i).cells(),
                                        complaints(rows.get(i), outcome, header)));
                        written++;
                    }
                }
            }
        }
        return written;
    }

    private static List<Complaint> complaints(Row row, RowOutcome outcome, Header header) {
        return Stream.concat(
                        row.problem().stream().map(Complaint::of),
                        outcome.findings().stream()
                                .filter(f -> f.severity() == Severity.REJECTED)
                                .map(f -> Complaint.of(f, header)))
                .toList();
    }

    /// 60 bits of an id: among a million customers two alike are as likely as 1 in 2 million.
    private static Long fingerprint(String customer) {
        return Long.parseLong(customer.substring(0, 12), 36);
    }
}
