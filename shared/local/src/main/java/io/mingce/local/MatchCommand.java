package io.mingce.local;

import io.mingce.cleaning.Column;
import io.mingce.imports.file.Opening;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;
import io.mingce.local.refusal.Refusal;
import io.mingce.matching.MatchFile;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.MatchedFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;

/// `mingce match FILE --out clusters.csv`: who is who in a table, by the code that matches customers; needs no server.
@Command(name = "match", mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--columns", paramLabel = "HEADER=COLUMN", split = ",")
    private Map<String, Column> columns = Map.of();

    @Option(names = "--out", paramLabel = "CSV")
    private @Nullable Path out;

    @Option(names = "--review", paramLabel = "CSV")
    private @Nullable Path review;

    @Option(names = "--auto", paramLabel = "CSV")
    private @Nullable Path auto;

    @Option(names = "--weights", paramLabel = "TSV")
    private @Nullable Path weights;

    @Option(names = "--estimate", paramLabel = "TSV")
    private @Nullable Path estimate;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal("无法读取 " + file + "。", file + " cannot be read.");
        }
        if (out == null && estimate == null) {
            throw new Refusal(
                    "请用 --out 指定结果文件，或用 --estimate 指定权重文件。",
                    "Name the file for the result with --out, or one for weights with --estimate.");
        }
        MatchRows rows = new MatchRows(open());
        Progress progress = Progress.onTerminal();
        var matching = new MatchFile(weights(), LocalDate.now(Clock.systemUTC()), progress::rows);
        if (estimate != null) {
            Files.writeString(estimate, matching.estimate(rows, rows.dates()).toText());
        }
        if (out != null) {
            MatchedFile matched = matching.match(rows, rows.dates());
            progress.end();
            MatchReport.clusters(matched, out);
            if (auto != null) {
                MatchReport.sure(matched, auto);
            }
            if (review != null) {
                MatchReport.review(matched, review);
            }
            Terminal.OUT.println(MatchReport.summary(matched));
        }
        return 0;
    }

    private MatchWeights weights() throws IOException {
        if (weights == null) {
            return MatchWeights.shipped();
        }
        try {
            return MatchWeights.parse(Files.readAllBytes(weights));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "权重文件有误，未使用：" + e.getMessage(),
                    "The weights file is faulty and was not used: " + e.getMessage());
        }
    }

    private TableFile open() throws IOException {
        return switch (TableFiles.open(file, new Mapping(columns))) {
            case TableFile table -> table;
            case Opening.Unreadable(var why) ->
                    throw new Refusal(
                            why.reason().zh() + "；" + why.suggestion().zh() + "。",
                            why.reason().en() + "; " + why.suggestion().en() + ".");
        };
    }
}
