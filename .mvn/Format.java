import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks or applies google-java-format (AOSP style) over every Java source of the project in one process.
///
/// Usage: `java -cp 'formatter/*' Format.java check|apply ROOT`
final class Format {

    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(false).build());
        int unformatted = 0;
        for (String top : List.of("shared", "functions")) {
            try (var files = Files.walk(Path.of(args[1], top))) {
                for (Path file : (Iterable<Path>) files.filter(Format::isSource)::iterator) {
                    String now = Files.readString(file);
                    String want = settled(formatter, now);
                    if (now.equals(want)) {
                        continue;
                    }
                    if (apply) {
                        Files.writeString(file, want);
                    } else {
                        System.err.println("not formatted: " + file);
                        unformatted++;
                    }
                }
            }
        }
        if (unformatted > 0) {
            System.err.println("To format: mvn -N process-sources -Djava.format=apply");
            System.exit(1);
        }
    }

    // A line the formatter breaks may be one that it would break otherwise the next time.
    private static String settled(Formatter formatter, String source) throws Exception {
        String before = source;
        String after = formatter.formatSourceAndFixImports(before);
        for (int i = 0; i < 5 && !after.equals(before); i++) {
            before = after;
            after = formatter.formatSourceAndFixImports(before);
        }
        return after;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("/src/");
    }
}
