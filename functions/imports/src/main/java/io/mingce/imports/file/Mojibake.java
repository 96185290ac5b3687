package io.mingce.imports.file;

import java.nio.charset.StandardCharsets;

/// Finds the UTF-8 row in a GB18030 file, which decodes without any error into other characters.
final class Mojibake {

    private Mojibake() {}

    /// Whether the bytes of `text` are UTF-8 of at least two Chinese characters and nothing else but ASCII. Real
    /// Chinese text in GB18030 hits that pattern about once in a million.
    static boolean isUtf8ReadAsGb18030(String text) {
        if (!hasOtherThanAscii(text)) {
            return false;
        }
        byte[] bytes = text.getBytes(Encoding.GB18030);
        if (!EncodingDetection.strict(bytes, bytes.length, StandardCharsets.UTF_8)) {
            return false;
        }
        int characters = 0;
        for (byte b : bytes) {
            int lead = b & 0xFF;
            if (lead >= 0xC0) {
                boolean chinese = (lead >= 0xE3 && lead <= 0xE9) || lead == 0xEF;
                if (!chinese) {
                    return false;
                }
                characters++;
            }
        }
        return characters >= 2;
    }

    private static boolean hasOtherThanAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return true;
            }
        }
        return false;
    }
}
