package io.mingce.customers;

import io.mingce.cleaning.Text;
import io.mingce.customer.SourceId;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.edge.Wrong;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.registration.DeliveryKeys;

import java.time.Instant;
import java.util.UUID;

/// What makes a request the repetition of another: the `Idempotency-Key` that its caller chose. Without one, each is
/// new.
record Delivery(BlindIndex index, DeliveryKeys keys) {

    private static final String HEADER = "Idempotency-Key";

    /// The id of the source record that the request makes.
    ///
    /// @throws Refused 400 where the key is malformed, 422 where it stood for other content before
    SourceId of(ApiRequest request, Instant now) {
        String key = request.header(HEADER);
        if (key.isEmpty()) {
            return new SourceId(token(UUID.randomUUID().toString()).value());
        }
        if (!key.matches("[!-~]{1,200}")) {
            throw Wrong.parameter(HEADER, "请使用 1–200 个可见字符", "Use 1 to 200 visible characters");
        }
        Token delivery = token(String.join("\u001f", "staff", request.caller().user(), key));
        Token content =
                token(
                        String.join(
                                "\u001f",
                                request.method(),
                                request.resource(),
                                request.path().toString(),
                                request.body().text()));
        if (!keys.remember(delivery, content, now).equals(content)) {
            throw new Refused(
                    new Problem(
                            ProblemType.KEY_REUSED,
                            new Text("请为新的内容使用新的幂等键", "Use a new key for new content")));
        }
        return new SourceId(delivery.value());
    }

    private Token token(String text) {
        return index.token(TokenKind.SOURCE, text);
    }
}
