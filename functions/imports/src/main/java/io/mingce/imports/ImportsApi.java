package io.mingce.imports;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Json;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.imports.file.ImportTemplate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The staff API of imports. Reports and fix files show what was in the files.
final class ImportsApi {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// Media type of uploads: what a file is says its content.
    static final String ANY = "application/octet-stream";

    /// What fits beside its copies into the disk of a function.
    private static final long MOST_BYTES = 400L << 20;

    private static final int MOST = 50;
    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /// Where a file may be uploaded to.
    @FunctionalInterface
    interface Uploads {

        /// A link for one PUT of an object of exactly this size, valid for 15 minutes.
        URI link(String key, long bytes);
    }

    /// The body of `POST /imports`; what is not sent is empty.
    record Upload(String channel, String file, long bytes) {

        Upload {
            channel = Objects.requireNonNullElse(channel, "");
            file = Objects.requireNonNullElse(file, "");
        }
    }

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final UndoImport undo;
    private final Uploads uploads;

    ImportsApi(ImportJobs jobs, ImportFiles files, UndoImport undo, Uploads uploads) {
        this.jobs = jobs;
        this.files = files;
        this.undo = undo;
        this.uploads = uploads;
    }

    ApiAnswer latest(ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(
                200, Map.of("items", jobs.latest(MOST).stream().map(ImportsApi::view).toList()));
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        return ApiAnswer.json(200, view(job(request)));
    }

    ApiAnswer upload(ApiRequest request, Disclosure shown) {
        Upload upload = Json.read(request.body(), Upload.class);
        String channel = channel(upload.channel());
        if (upload.file().isBlank()
                || upload.file().length() > 200
                || upload.file().contains("/")) {
            throw invalid("file", "请给出文件名，不含路径", "give a file name without a path");
        }
        if (upload.bytes() < 1 || upload.bytes() > MOST_BYTES) {
            throw invalid("bytes", "文件大小须在 1 字节到 400 MB 之间", "a file has 1 byte to 400 MB");
        }
        String key = "inbox/" + channel + "/" + upload.file();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("file", key);
        answer.put("method", "PUT");
        answer.put("contentType", ANY);
        shown.changed(List.of("import"));
        answer.put("url", uploads.link(key, upload.bytes()).toString());
        return ApiAnswer.json(201, answer);
    }

    ApiAnswer template(ApiRequest request, Disclosure shown) {
        String channel = channel(request.query().getOrDefault("channel", "crm"));
        var content = new ByteArrayOutputStream();
        try {
            ImportTemplate.write(channel, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ApiAnswer.binary(200, XLSX, content.toByteArray())
                .with("Content-Disposition", "attachment; filename=\"mingce-import.xlsx\"");
    }

    ApiAnswer report(ApiRequest request, Disclosure shown) {
        boolean page = request.wantsHtml();
        return published(job(request), page ? Reports.HTML : Reports.JSON, shown);
    }

    ApiAnswer fixes(ApiRequest request, Disclosure shown) {
        ImportJob job = job(request);
        for (String name : List.of("fixes.csv", "fixes.xlsx", "fixes.ndjson")) {
            if (files.link(job.id(), name).isPresent()) {
                return published(job, name, shown);
            }
        }
        throw nothing();
    }

    ApiAnswer undo(ApiRequest request, Disclosure shown) {
        ImportJob job = undo.undo(job(request));
        if (job.state() != ImportState.UNDOING && job.state() != ImportState.UNDONE) {
            throw new Refused(
                    new Problem(
                            ProblemType.CONFLICT,
                            new Text("导入完成后才能撤销", "an import can be undone once it is done")));
        }
        shown.changed(List.of("import.undo"));
        return ApiAnswer.json(202, view(job));
    }

    private ApiAnswer published(ImportJob job, String name, Disclosure shown) {
        URI link = files.link(job.id(), name).orElseThrow(ImportsApi::nothing);
        shown.handedOut(List.of("import." + name));
        return ApiAnswer.seeOther(link.toString());
    }

    private ImportJob job(ApiRequest request) {
        return jobs.find(new ImportId(request.variable("id"))).orElseThrow(ImportsApi::nothing);
    }

    private static Map<String, Object> view(ImportJob job) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", job.id().value());
        view.put("channel", job.channel());
        view.put("file", job.file());
        view.put("state", job.state().name().toLowerCase(Locale.ROOT));
        view.put("run", job.run());
        view.put("receivedAt", job.receivedAt().toString());
        view.put("startedAt", job.startedAt().toString());
        view.put("chunks", job.chunks());
        view.put("done", job.done());
        view.put("rows", Report.rowCounts(job.rows()));
        view.put("problem", job.problem());
        return view;
    }

    private static String channel(String channel) {
        if (!CHANNEL.matcher(channel).matches()) {
            throw invalid("channel", "请用小写字母、数字和连字符", "use lower case letters, digits and hyphens");
        }
        return channel;
    }

    private static Refused nothing() {
        return new Refused(
                new Problem(
                        ProblemType.NOT_FOUND,
                        new Text("没有这个导入或文件", "there is no such import or file")));
    }

    private static Refused invalid(String field, String zh, String en) {
        return new Refused(Problem.of(ProblemType.INVALID_INPUT, field, new Text(zh, en)));
    }
}
