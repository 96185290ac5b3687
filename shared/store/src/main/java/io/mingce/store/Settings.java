package io.mingce.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads environment variables and notes what is wrong with them; [#check()] tells it all at once. Values are not
/// repeated, a secret may have got into the wrong variable.
final class Settings {

    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern KEY =
            Pattern.compile("arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/[A-Za-z0-9/_-]+");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern QUEUE = Pattern.compile("https?://[^\\s/]+/\\S+");

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    String table(String variable) {
        return text(variable, TABLE, "the name of a table, !Ref it");
    }

    String keyArn(String variable) {
        return text(variable, KEY, "the ARN of a KMS key, !GetAtt its Arn");
    }

    String bucket(String variable) {
        return text(variable, BUCKET, "the name of a bucket, !Ref it");
    }

    URI queue(String variable) {
        return URI.create(text(variable, QUEUE, "the URL of a queue, !Ref it"));
    }

    /// 0 where it is missing or malformed.
    int number(String variable, int least, int most) {
        String text =
                text(
                        variable,
                        value -> isNumber(value, least, most),
                        "a number from " + least + " to " + most);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    static boolean isNumber(String text, int least, int most) {
        return text.matches("[0-9]{1,9}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most;
    }

    private String text(String variable, Pattern form, String meaning) {
        return text(variable, form.asMatchPredicate(), meaning);
    }

    /// Empty where it is missing or malformed.
    String text(String variable, Predicate<String> form, String meaning) {
        String value = environment.getOrDefault(variable, "");
        if (form.test(value)) {
            return value;
        }
        String wrong = value.isBlank() ? "missing" : "malformed";
        problems.add(variable + " is " + wrong + ": " + meaning);
        return "";
    }

    /// Throws where anything read so far was missing or malformed.
    void check() {
        if (!problems.isEmpty()) {
            throw new SettingsIncomplete(problems);
        }
    }
}
