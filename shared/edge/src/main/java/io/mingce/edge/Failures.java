package io.mingce.edge;

import static io.mingce.edge.ProblemType.INTERNAL;
import static io.mingce.edge.ProblemType.TRY_AGAIN;

import io.mingce.cleaning.Text;
import io.mingce.failure.TryAgain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;

/// The one place where a failure becomes an answer, by what the caller does next: fix the input, try again, or stop.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final String function;
    private final Metrics metrics;

    Failures(String function, Metrics metrics) {
        this.function = function;
        this.metrics = metrics;
    }

    Problem problem(RuntimeException failure) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case TryAgain again -> {
                LOG.warn("try again", again);
                yield new Problem(
                        TRY_AGAIN,
                        new Text(
                                "您的请求尚未完成，请稍后重试；重复提交不会重复登记",
                                "This is not finished yet. Please try again shortly; repeating it"
                                        + " does no harm"),
                        List.of(),
                        Map.of("Retry-After", Long.toString(again.after().toSeconds())));
            }
            case RuntimeException unexpected -> {
                LOG.error("stopped", unexpected);
                metrics.count(function, Metrics.FAILURES);
                yield new Problem(
                        INTERNAL,
                        new Text(
                                "请把编号告诉我们，我们会查明原因",
                                "Tell us the reference and we will find out why"));
            }
        };
    }
}
