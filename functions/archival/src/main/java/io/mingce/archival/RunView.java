package io.mingce.archival;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.Exemption;
import io.mingce.archiving.RunCounts;
import io.mingce.edge.Language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A run and its report as they are shown.
final class RunView {

    private RunView() {}

    static Map<String, Object> of(ArchiveRun run, Language language) {
        RunCounts counts = run.counts();
        var view = new LinkedHashMap<String, Object>();
        view.put("id", run.id().toString());
        view.put("kind", run.id().kind().key());
        view.put("state", run.state().key());
        view.put("dryRun", run.dryRun());
        view.put("writeUnitsPerSecond", run.rate());
        view.put("day", run.day().toString());
        view.put("startedAt", run.startedAt().toString());
        run.endedAt().ifPresent(at -> view.put("endedAt", at.toString()));
        run.by().ifPresent(by -> view.put("by", by));
        view.put("considered", counts.considered());
        view.put(
                switch (run.id().kind()) {
                    case DORMANT -> "archived";
                    case RETENTION -> "handedOver";
                },
                counts.moved());
        view.put("broughtBack", counts.broughtBack());
        view.put("touched", counts.touched());
        view.put("exempt", exempt(counts, language));
        view.put("failed", counts.failed());
        view.put("writeUnits", counts.writeUnits());
        return view;
    }

    private static List<Map<String, Object>> exempt(RunCounts counts, Language language) {
        return Stream.of(Exemption.values())
                .filter(counts.exempt()::containsKey)
                .map(why ->
                        Map.<String, Object>of(
                                "reason", why.key(),
                                "label", language.of(why.label()),
                                "customers", counts.exempt().getOrDefault(why, 0)))
                .toList();
    }
}
