package io.mingce.local;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.local.refusal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `mingce import FILE`: drops a file into the running server's inbox and follows it to its end.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final Set<String> ENDED = Set.of("done", "unreadable", "undone");
    private static final int PAUSE_MILLIS = 300;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--channel", required = true, paramLabel = "CHANNEL")
    private String channel = "";

    @Option(names = "--json")
    private boolean json;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isReadable(file)) {
            throw new Refusal("无法读取 " + file + "。", file + " cannot be read.");
        }
        if (!channel.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Refusal(
                    "渠道名只能用小写字母、数字和连字符。",
                    "A channel is named in lower case letters, digits and hyphens.");
        }
        RunFile server = RunFile.newest(RunFile.folder());
        String key = "inbox/" + channel + "/" + file.getFileName();
        String before = find(server, key).map(ImportCommand::run).orElse("");
        drop(server.inbox().resolve(channel));
        JsonNode ended = follow(server, key, before);
        Terminal.OUT.println(json ? Summary.json(ended) : Summary.text(ended));
        return ended.path("state").asText().equals("done") ? 0 : 1;
    }

    /// Copied under a hidden name first: the server must not see half a file.
    private void drop(Path folder) {
        try {
            Files.createDirectories(folder);
            Path hidden = Files.createTempFile(folder, ".", ".part");
            Files.copy(file, hidden, StandardCopyOption.REPLACE_EXISTING);
            // The same content again is a new drop: its time must differ.
            Files.setLastModifiedTime(
                    hidden,
                    java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis()));
            Files.move(hidden, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal(
                    "无法把文件放进 " + folder + "：" + e.getMessage(),
                    "The file cannot be put into " + folder + ": " + e.getMessage(),
                    e);
        }
    }

    private JsonNode follow(RunFile server, String key, String before) throws InterruptedException {
        Progress progress = Progress.onTerminal();
        while (true) {
            Optional<JsonNode> found = find(server, key).filter(job -> !run(job).equals(before));
            if (found.isPresent()) {
                JsonNode job = found.get();
                progress.share(job.path("done").asLong(), job.path("chunks").asLong());
                if (ENDED.contains(job.path("state").asText())) {
                    progress.end();
                    return job;
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /// Tells the runs of one import apart.
    private static String run(JsonNode job) {
        return job.path("id").asText() + job.path("startedAt").asText();
    }

    private Optional<JsonNode> find(RunFile server, String key) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + server.staffPort() + "/imports"))
                        .header(
                                "Authorization",
                                "Bearer " + Control.token(server, "manager", "import"))
                        .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Refusal(
                        "服务无法查询导入，状态 " + answer.statusCode() + "。",
                        "The server cannot tell about imports: status "
                                + answer.statusCode()
                                + ".");
            }
            for (JsonNode job : Summary.MAPPER.readTree(answer.body()).path("items")) {
                if (job.path("file").asText().equals(key)) {
                    return Optional.of(job);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal("服务没有回应。", "The server does not answer.", e);
        }
    }
}
