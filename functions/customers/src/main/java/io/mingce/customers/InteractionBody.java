package io.mingce.customers;

import io.mingce.customer.Interaction;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An interaction as it is sent.
final class InteractionBody {

    static final String TIME = "time";

    private static final String TYPE = "type";
    private static final String CONTENT = "content";
    private static final String FEEDBACK = "feedback";
    private static final String NEXT_FOLLOW_UP = "nextFollowUp";
    private static final String STAGE = "stage";

    static final List<String> MEMBERS =
            List.of(TYPE, TIME, CONTENT, FEEDBACK, NEXT_FOLLOW_UP, STAGE);

    private static final int LONGEST = 5_000;

    private InteractionBody() {}

    /// @param staff who had it
    static Interaction interaction(Members body, String staff, Instant now) {
        return new Interaction(
                type(body),
                staff,
                body.text(CONTENT, LONGEST)
                        .orElseThrow(() -> Wrong.field(CONTENT, "请填写内容", "Say what it was about")),
                body.text(FEEDBACK, LONGEST),
                Times.plan(body, NEXT_FOLLOW_UP, now),
                stage(body));
    }

    private static Interaction.Type type(Members body) {
        return Interaction.Type.findByKey(body.required(TYPE))
                .orElseThrow(() ->
                        Wrong.oneOf(
                                TYPE,
                                Stream.of(Interaction.Type.values())
                                        .map(Interaction.Type::key)
                                        .toList()));
    }

    private static Optional<Interaction.Stage> stage(Members body) {
        return body.text(STAGE)
                .map(key ->
                        Interaction.Stage.findByKey(key)
                                .orElseThrow(() ->
                                        Wrong.oneOf(
                                                STAGE,
                                                Stream.of(Interaction.Stage.values())
                                                        .map(Interaction.Stage::key)
                                                        .toList())));
    }
}
