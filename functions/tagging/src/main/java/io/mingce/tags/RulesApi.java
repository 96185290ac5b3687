package io.mingce.tags;

import io.mingce.customer.TagName;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.FieldError;
import io.mingce.edge.IfMatch;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.failure.TryAgain;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagRule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reading the rules and saving them. Nothing is ever removed: a rule that is not wanted any more is switched off.
record RulesApi(Rules rules, RuleCompiler compiler, ReevaluationQueue queue, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(RulesApi.class);
    private static final int TRIES = 5;

    ApiAnswer list(ApiRequest request, Disclosure shown) {
        RuleSet current = rules.current();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("revision", current.revision());
        answer.put("items", current.rules().stream().map(RuleView::of).toList());
        return ApiAnswer.json(200, answer);
    }

    ApiAnswer one(ApiRequest request, Disclosure shown) {
        List<TagRule.Version> versions =
                TagName.of(request.variable(Definition.NAME))
                        .map(rules::versions)
                        .filter(all -> !all.isEmpty())
                        .orElseThrow(Missing::rule);
        var view = new LinkedHashMap<>(RuleView.of(versions.getFirst()));
        view.put("versions", versions.stream().map(RuleView::of).toList());
        return ApiAnswer.json(200, view).with("ETag", IfMatch.tag(versions.getFirst().version()));
    }

    /// Puts a rule into force, provided that nobody else has changed it since the caller read it. The same again changes
    /// nothing, so whoever got no answer may repeat it.
    ApiAnswer put(ApiRequest request, Disclosure shown) {
        TagRule rule = RuleBody.toSave(request);
        check(compiler, rule);
        Optional<TagRule.Version> known = rules.current().find(rule.name());
        if (known.filter(version -> version.rule().equals(rule)).isPresent()) {
            return answer(200, known.get(), Optional.empty());
        }
        Saving.demand(request, known.map(TagRule.Version::version));
        Instant now = clock.instant();
        int next = known.map(TagRule.Version::version).orElse(0) + 1;
        var version = new TagRule.Version(rule, next, Optional.of(shown.user()), Optional.of(now));
        long revision = save(version, known);
        announce(revision);
        shown.changed(List.of("rule " + rule.name()));
        return answer(202, version, Optional.of(Reevaluation.begin(revision, now)));
    }

    /// Somebody who saves another rule at the same moment stands in nobody's way.
    ///
    /// @param before what `next` follows
    private long save(TagRule.Version next, Optional<TagRule.Version> before) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<Long> revision = rules.save(next);
            if (revision.isPresent()) {
                return revision.get();
            }
            Optional<TagRule.Version> now = rules.current().find(next.rule().name());
            if (!now.equals(before)) {
                throw Saving.stale(now.map(TagRule.Version::version));
            }
        }
        throw new TryAgain(Duration.ofSeconds(1), "rules are being saved", null);
    }

    private void announce(long revision) {
        try {
            queue.send(revision);
        } catch (
                RuntimeException lost) { // The rule is saved; the schedule goes on with what nobody
            // announced.
            LOG.warn("re-evaluation {} is not announced", revision, lost);
        }
    }

    private static ApiAnswer answer(
            int status, TagRule.Version version, Optional<Reevaluation> job) {
        var view = new LinkedHashMap<>(RuleView.of(version));
        job.ifPresent(begun -> view.put("reevaluation", RuleView.of(begun)));
        return ApiAnswer.json(status, view).with("ETag", IfMatch.tag(version.version()));
    }

    /// @throws Refused 400 with every fault of the condition, and where in it
    static void check(RuleCompiler compiler, TagRule rule) {
        switch (compiler.compile(rule)) {
            case RuleCompiler.Compiled _ -> {}
            case RuleCompiler.Faulty(var faults) ->
                    throw new Refused(
                            new Problem(
                                    ProblemType.INVALID_FIELD,
                                    faults.getFirst().message(),
                                    faults.stream()
                                            .map(fault ->
                                                    new FieldError(
                                                            Definition.CONDITION,
                                                            fault.message(),
                                                            Optional.of(
                                                                    new FieldError.Place(
                                                                            fault.line(),
                                                                            fault.column()))))
                                            .toList()));
        }
    }
}
