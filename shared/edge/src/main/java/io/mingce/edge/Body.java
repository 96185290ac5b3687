package io.mingce.edge;

import static io.mingce.edge.ProblemType.BODY_TOO_LARGE;
import static io.mingce.edge.ProblemType.UNREADABLE_BODY;

import io.mingce.cleaning.Text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Body of a request, not yet looked at.
///
/// @param raw as API Gateway passed it
/// @param base64 whether API Gateway took it for binary
public record Body(String raw, boolean base64) {

    /// 1 MB: far more than any form, far less than would hurt.
    public static final int FORM_LIMIT_BYTES = 1 << 20;

    private static final Text TOO_LARGE = new Text("请缩短内容后重新提交", "Send less than 1 MB");
    private static final Text NOT_UTF8 = new Text("请使用 UTF-8 编码", "Send it in UTF-8");

    /// The text, decoded.
    ///
    /// @throws Refused where it is larger than [#FORM_LIMIT_BYTES] or not UTF-8
    public String text() {
        // Four base64 characters stand for three bytes, and no UTF-8 text has fewer bytes than
        // characters.
        long atLeast = base64 ? raw.length() / 4 * 3L - 2 : raw.length();
        if (atLeast > FORM_LIMIT_BYTES) {
            throw new Refused(new Problem(BODY_TOO_LARGE, TOO_LARGE));
        }
        byte[] bytes = base64 ? decoded() : raw.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > FORM_LIMIT_BYTES) {
            throw new Refused(new Problem(BODY_TOO_LARGE, TOO_LARGE));
        }
        return base64 ? strict(bytes) : raw;
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(raw);
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(new Problem(UNREADABLE_BODY, NOT_UTF8));
        }
    }

    private static String strict(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(new Problem(UNREADABLE_BODY, NOT_UTF8));
        }
    }

    /// The size only.
    @Override
    public String toString() {
        return "Body[" + raw.length() + " characters]";
    }
}
