package io.mingce.local;

import io.mingce.local.outbox.OutboxFile;
import io.mingce.local.refusal.Language;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// `mingce outbox`: what the running server sent to persons and to other systems.
@Command(name = "outbox", mixinStandardHelpOptions = true)
final class OutboxCommand implements Callable<Integer> {

    @Option(names = "--request", defaultValue = "", paramLabel = "ID")
    private String request = "";

    @Override
    public Integer call() {
        List<OutboxFile.Sent> sent =
                OutboxFile.read(Control.outbox(RunFile.newest(RunFile.folder()))).stream()
                        .filter(each -> request.isEmpty() || each.request().equals(request))
                        .toList();
        sent.forEach(each -> Terminal.OUT.println(shown(each)));
        if (sent.isEmpty()) {
            System.err.println(Language.say("没有发出任何消息。", "Nothing was sent."));
        }
        return 0;
    }

    /// As a person reads it.
    static String shown(OutboxFile.Sent sent) {
        String subject = sent.subject().isEmpty() ? "" : "  " + sent.subject();
        return sent.at() + "  → " + sent.to() + subject + "\n" + sent.text().indent(4);
    }
}
