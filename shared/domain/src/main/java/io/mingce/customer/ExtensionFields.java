package io.mingce.customer;

import io.mingce.cleaning.Resource;
import io.mingce.cleaning.Text;
import io.mingce.customer.ExtensionField.Choice;
import io.mingce.customer.ExtensionField.Classification;
import io.mingce.customer.ExtensionField.Day;
import io.mingce.customer.ExtensionField.Decimal;
import io.mingce.customer.ExtensionField.Line;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The fields that a deployment declares beyond those every customer has, in the table `extension-fields.tsv`. What is
/// not declared there is refused.
public final class ExtensionFields {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");
    private static final String CHOICE = "choice(";

    private final SequencedMap<String, ExtensionField> fields = new LinkedHashMap<>();

    /// What became of one untrusted text.
    public sealed interface Outcome {

        /// A value in its canonical form; the empty text takes the value away.
        record Canonical(String text) implements Outcome {

            /// Never shows the value.
            @Override
            public String toString() {
                return "Canonical";
            }
        }

        /// No such field, or no value of it.
        ///
        /// @param how to put it right
        record Refused(Text how) implements Outcome {}
    }

    private static final class Shipped {
        static final ExtensionFields FIELDS =
                read(Resource.lines(ExtensionFields.class, "extension-fields.tsv"));
    }

    private ExtensionFields(List<ExtensionField> declared) {
        for (ExtensionField field : declared) {
            if (!NAME.matcher(field.name()).matches() || fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException(
                        "extension field " + field.name() + " is malformed or declared twice");
            }
        }
    }

    /// Those of this deployment.
    public static ExtensionFields shipped() {
        return Shipped.FIELDS;
    }

    /// Reads `name, type, classification, zh, en` a line.
    ///
    /// @throws IllegalArgumentException naming what is not declared properly
    static ExtensionFields read(Collection<String> lines) {
        return new ExtensionFields(lines.stream().map(ExtensionFields::field).toList());
    }

    private static ExtensionField field(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("not five columns: " + line);
        }
        return new ExtensionField(
                cells[0],
                type(cells[1]),
                Classification.of(cells[2]),
                new Text(cells[3], cells[4]));
    }

    private static ExtensionField.Type type(String text) {
        if (text.startsWith(CHOICE) && text.endsWith(")")) {
            String options = text.substring(CHOICE.length(), text.length() - 1);
            return new Choice(List.of(options.split("\\|", -1)));
        }
        return switch (text) {
            case "text" -> new Line();
            case "number" -> new Decimal();
            case "date" -> new Day();
            case "boolean" -> Choice.YES_OR_NO;
            default -> throw new IllegalArgumentException("no type of extension fields: " + text);
        };
    }

    /// All of them, in the order they are declared.
    public Collection<ExtensionField> all() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /// The field of this name; empty where none is declared.
    public Optional<ExtensionField> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// Reads a value of the field `name`.
    ///
    /// @param text blank = take the value away
    public Outcome parse(String name, String text) {
        ExtensionField field = fields.get(name);
        if (field == null) {
            return new Outcome.Refused(new Text("没有这个扩展字段", "No such extension field is declared"));
        }
        if (text.isBlank()) {
            return new Outcome.Canonical("");
        }
        return field.type()
                .canonical(text)
                .<Outcome>map(Outcome.Canonical::new)
                .orElseGet(() -> new Outcome.Refused(field.type().asked()));
    }

    /// The names.
    @Override
    public String toString() {
        return "ExtensionFields" + fields.keySet();
    }
}
