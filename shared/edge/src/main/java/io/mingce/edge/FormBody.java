package io.mingce.edge;

import static io.mingce.edge.ProblemType.UNREADABLE_BODY;

import io.mingce.cleaning.Text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads `application/x-www-form-urlencoded` (WHATWG URL §5) in UTF-8, strictly.
public final class FormBody {

    private static final int MAX_FIELDS = 200;
    private static final Text MALFORMED =
            new Text("表单内容不完整，请重新提交", "The form arrived damaged, please send it again");

    private FormBody() {}

    /// Values by name in their order.
    ///
    /// @throws Refused 400 where a name occurs twice, an escape is broken or the text is not UTF-8; 413 where it is
    ///     too large
    public static Map<String, String> read(Body body) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : body.text().split("&", MAX_FIELDS)) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] nameAndValue = pair.split("=", 2);
            String value = nameAndValue.length == 2 ? decoded(nameAndValue[1]) : "";
            if (values.put(decoded(nameAndValue[0]), value) != null) {
                throw malformed();
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static String decoded(String text) {
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer to = ByteBuffer.allocate(from.length);
        for (int i = 0; i < from.length; i++) {
            switch (from[i]) {
                case '+' -> to.put((byte) ' ');
                case '%' -> {
                    to.put(octet(from, i));
                    i += 2;
                }
                default -> to.put(from[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(to.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    private static byte octet(byte[] from, int percent) {
        if (percent + 2 >= from.length) {
            throw malformed();
        }
        int high = Character.digit(from[percent + 1], 16);
        int low = Character.digit(from[percent + 2], 16);
        if (high < 0 || low < 0) {
            throw malformed();
        }
        return (byte) (high << 4 | low);
    }

    private static Refused malformed() {
        return new Refused(new Problem(UNREADABLE_BODY, MALFORMED));
    }
}
