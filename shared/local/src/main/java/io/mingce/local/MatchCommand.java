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

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--columns", paramLabel = "HEADER=COLUMN", split = ",")
    private Map<String, Column> columns = Map.of();

    @Option(names = "--out", required = true, paramLabel = "CSV")
    private Path out = Path.of("");

    @Option(names = "--review", paramLabel = "CSV")
    private @Nullable Path review;

    @Option(names = "--auto", paramLabel = "CSV")
    private @Nullable Path auto;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal("无法读取 " + file + "。", file + " cannot be read.");
        }
        TableFile table = open();
        Progress progress = Progress.onTerminal();
        var matching =
                new MatchFile(
                        MatchWeights.shipped(), LocalDate.now(Clock.systemUTC()), progress::rows);
        MatchRows rows = new MatchRows(table);
        MatchedFile matched = matching.match(rows, rows.dates());
        progress.end();
        MatchReport.clusters(matched, out);
        if (auto != null) {
            MatchReport.sure(matched, auto);
        }
        if (review != null) {
            MatchReport.review(matched, review);
        }
        System.out.println(MatchReport.summary(matched));
        return 0;
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
