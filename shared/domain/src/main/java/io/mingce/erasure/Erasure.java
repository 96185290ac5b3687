package io.mingce.erasure;

import io.mingce.request.RequestId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An erasure and how far it is; its state is its report.
///
/// @param id of the request that asked for it
/// @param startedAt when the subject was first gathered
/// @param done what the steps came to, in their order
/// @param certificate the signed text, once there is one
/// @param version counts the writes; 0 = not stored yet
public record Erasure(
        RequestId id,
        Subject subject,
        Instant startedAt,
        List<Erased> done,
        Optional<String> certificate,
        long version) {

    public Erasure {
        done = List.copyOf(done);
    }

    /// The same as stored at `version`.
    public Erasure at(long version) {
        return new Erasure(id, subject, startedAt, done, certificate, version);
    }

    /// The same with more of whom it is about.
    Erasure of(Subject more) {
        return new Erasure(id, subject.and(more), startedAt, done, certificate, version);
    }

    /// The same with one more step done.
    Erasure after(Erased step) {
        var steps = new ArrayList<>(done);
        steps.add(step);
        return new Erasure(id, subject, startedAt, steps, certificate, version);
    }

    /// The same with its proof.
    Erasure proved(String certificate) {
        return new Erasure(id, subject, startedAt, done, Optional.of(certificate), version);
    }

    /// When the last step was done; when it began where none was.
    Instant lastDone() {
        return done.isEmpty() ? startedAt : done.getLast().at();
    }

    /// The step to be done next; empty where all are.
    public Optional<ErasureStep> next() {
        return Arrays.stream(ErasureStep.values())
                .filter(step -> done.stream().noneMatch(each -> each.step() == step))
                .findFirst();
    }
}
