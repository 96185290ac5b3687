package io.mingce.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Looks for texts in the bytes of files, in every encoding that they might be written in.
final class ClearText {

    private static final List<Charset> CHARSETS =
            List.of(UTF_8, Charset.forName("GB18030"), UTF_16LE, UTF_16BE);

    /// What may hold them: the dropped file itself, and the file with the rows to put right.
    private static final Pattern ALLOWED =
            Pattern.compile("bucket/[^/]+/(inbox/.*|reports/[^/]+/fixes\\.[a-z]+)");

    /// By the bytes, each of which stands for one Latin-1 character, so that they can be searched as text.
    private final Map<String, String> needles = new LinkedHashMap<>();

    private final Pattern allowed;

    ClearText(List<String> texts) {
        this(texts, ALLOWED);
    }

    /// Looks everywhere.
    static ClearText everywhere(List<String> texts) {
        return new ClearText(texts, Pattern.compile("(?!)"));
    }

    private ClearText(List<String> texts, Pattern allowed) {
        this.allowed = allowed;
        for (String text : texts) {
            for (Charset charset : CHARSETS) {
                needles.put(
                        new String(text.getBytes(charset), ISO_8859_1), text + " in " + charset);
            }
            base64(text.getBytes(UTF_8)).forEach(b -> needles.put(b, text + " in base 64"));
        }
    }

    /// Three ways to lie on the boundaries of three bytes, each without the characters that its neighbours share.
    private static List<String> base64(byte[] text) {
        List<String> all = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + text.length];
            System.arraycopy(text, 0, shifted, before, text.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length / 3 * 4;
            all.add(encoded.substring(from, to));
        }
        return all;
    }

    /// Which text is where in the folder.
    List<String> in(Path folder) {
        List<String> found = new ArrayList<>();
        search(folder.toFile(), folder, found);
        return found;
    }

    private void search(File file, Path root, List<String> found) {
        // Null where it is no folder, or no longer there.
        File[] children = file.listFiles();
        if (children != null) {
            for (File child : children) {
                search(child, root, found);
            }
        } else if (!allowed.matcher(root.relativize(file.toPath()).toString()).matches()) {
            found.addAll(inFile(file.toPath()));
        }
    }

    List<String> inFile(Path file) {
        try {
            return inBytes(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            // A queue's or a bucket's file may go while the server runs.
            return List.of();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// @param place what is said of where they are
    List<String> inBytes(String place, byte[] content) {
        String bytes = new String(content, ISO_8859_1);
        return needles.entrySet().stream()
                .filter(needle -> bytes.contains(needle.getKey()))
                .map(needle -> place + ": " + needle.getValue())
                .toList();
    }
}
