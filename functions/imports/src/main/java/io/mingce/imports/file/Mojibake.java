package io.mingce.imports.file;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/// Finds the UTF-8 row in a GB18030 file, which decodes without any error into other characters.
final class Mojibake {

    /// Characters whose two bytes in GB18030 are the first two of a Chinese character in UTF-8: few, and rare ones.
    private static final BitSet BEGINNINGS = beginnings();

    private Mojibake() {}

    /// Whether all of a row that is not ASCII is Chinese in UTF-8, two characters at least. Of a million rows of real
    /// GB18030, none; single cells do hit that pattern, names most of all.
    static boolean isUtf8ReadAsGb18030(List<String> cells) {
        var suspicious = new StringBuilder();
        for (String cell : cells) {
            int first = firstBeyondAscii(cell);
            if (first >= 0) {
                if (!BEGINNINGS.get(cell.charAt(first))) {
                    return false;
                }
                suspicious.append(cell).append(',');
            }
        }
        return !suspicious.isEmpty()
                && isChineseInUtf8(suspicious.toString().getBytes(Encoding.GB18030));
    }

    private static boolean isChineseInUtf8(byte[] bytes) {
        int characters = 0;
        for (byte b : bytes) {
            int lead = b & 0xFF;
            if (lead >= 0xC0) {
                if (!isChineseLead(lead)) {
                    return false;
                }
                characters++;
            }
        }
        return characters >= 2
                && EncodingDetection.strict(bytes, bytes.length, StandardCharsets.UTF_8);
    }

    private static boolean isChineseLead(int lead) {
        return (lead >= 0xE3 && lead <= 0xE9) || lead == 0xEF;
    }

    private static int firstBeyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return i;
            }
        }
        return -1;
    }

    private static BitSet beginnings() {
        var found = new BitSet();
        for (int lead = 0xE3; lead <= 0xEF; lead++) {
            for (int next = 0x80; isChineseLead(lead) && next <= 0xBF; next++) {
                byte[] bytes = {(byte) lead, (byte) next};
                found.set(new String(bytes, Encoding.GB18030).charAt(0));
            }
        }
        return found;
    }
}
