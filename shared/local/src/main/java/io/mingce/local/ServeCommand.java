package io.mingce.local;

import io.mingce.local.refusal.Language;
import io.mingce.local.template.TemplateReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `mingce serve`: runs everything until Ctrl-C.
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--public-port", defaultValue = "8080", paramLabel = "PORT")
    private int publicPort;

    @Option(names = "--staff-port", defaultValue = "8081", paramLabel = "PORT")
    private int staffPort;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Mixin private TemplateOptions template = new TemplateOptions();

    @Override
    public Integer call() throws InterruptedException {
        int port = publicPort == 0 ? free() : publicPort;
        Runner runner =
                new Runner(
                        new TemplateReader(template.file(), parameters(port)).read(),
                        Optional.ofNullable(data));
        Path folder = RunFile.folder();
        long pid = ProcessHandle.current().pid();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            RunFile.delete(folder, pid);
                            runner.close();
                            stopped.countDown();
                        }));
        runner.open(Map.of("PublicApi", port, "StaffApi", staffPort));
        ControlServer control = new ControlServer(runner);
        RunFile run =
                new RunFile(
                        pid,
                        runner.port("PublicApi"),
                        runner.port("StaffApi"),
                        control.port(),
                        control.secret(),
                        runner.inbox());
        run.write(folder);
        Terminal.OUT.println(greeting(run, runner));
        Terminal.OUT.println("Mingce is ready");
        stopped.await();
        return 0;
    }

    /// Functions have to know it before anything listens there.
    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> parameters(int port) {
        Map<String, String> all = new HashMap<>(template.parameters());
        all.putIfAbsent("PublicUrl", "http://127.0.0.1:" + port);
        return all;
    }

    private static String greeting(RunFile run, Runner runner) {
        String staff = "http://127.0.0.1:" + run.staffPort();
        StringBuilder text = new StringBuilder();
        text.append(
                runner.temporary()
                        ? Language.say(
                                "数据只在内存和临时文件夹中，停止后即消失；用 --data DIR 保留。",
                                "Everything is in memory and a temporary folder and goes when this"
                                        + " stops; --data DIR keeps it.")
                        : Language.say("数据文件夹：", "Data: ") + runner.folder());
        if (!runner.clock().ahead().isZero()) {
            text.append(
                            Language.say(
                                    "\n此数据文件夹的时钟已被调快，现在是 ",
                                    "\nThe clock of this data folder was moved; it is "))
                    .append(runner.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        }
        text.append(Language.say("\n表单：", "\nForm:  "))
                .append("http://127.0.0.1:" + run.publicPort() + "/forms/person")
                .append(Language.say("\n个人信息请求：", "\nRequests: "))
                .append("http://127.0.0.1:" + run.publicPort() + "/requests")
                .append(Language.say("\n员工接口：", "\nStaff: "))
                .append(staff);
        for (TokenCommand.Role role : TokenCommand.Role.values()) {
            String path =
                    role == TokenCommand.Role.MANAGER ? "/imports" : "/customers?phone=13800138000";
            text.append("\n  curl -H \"Authorization: Bearer $(./mingce token ")
                    .append(role)
                    .append(")\" '")
                    .append(staff + path)
                    .append("'");
        }
        return text.append(Language.say("\n拖放文件到：", "\nDrop files into: "))
                .append(run.inbox())
                .append("/{channel}/")
                .toString();
    }
}
