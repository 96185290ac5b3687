package io.mingce.local;

import io.mingce.local.clock.Destination;
import io.mingce.local.refusal.Language;
import io.mingce.local.refusal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `mingce clock TIME`: moves the running server's clock forward and waits until what fell due has run.
@Command(name = "clock", mixinStandardHelpOptions = true)
final class ClockCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TIME", descriptionKey = "TIME")
    private String time = "";

    @Override
    public Integer call() {
        if (Destination.parse(time).isEmpty()) {
            throw new Refusal(
                    "看不懂“" + time + "”：请写 +740d、+36h、+90m 或 2028-12-01T00:00:00Z。",
                    "“" + time + "” is no time: write +740d, +36h, +90m or 2028-12-01T00:00:00Z.");
        }
        Control.Moved moved = Control.move(RunFile.newest(RunFile.folder()), time);
        Terminal.OUT.println(moved.now());
        if (!moved.late().isEmpty()) {
            System.err.println(
                    Language.say("仍在运行：", "Still running: ") + String.join(", ", moved.late()));
        }
        return 0;
    }
}
