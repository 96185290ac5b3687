package io.mingce.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A closed list of codes with their names in both languages and the other words people use for them.
public final class Vocabulary {

    /// One code of the list.
    ///
    /// @param code what is stored; never changes
    /// @param label what a person reads
    public record Entry(String code, Text label) {}

    /// GB/T 4754-2017, sections and divisions: `C39`, or `C` where only the section is known.
    public static final Vocabulary INDUSTRIES = read("industries.tsv");

    /// What a business ranks its customers by.
    public static final Vocabulary LEVELS = read("levels.tsv");

    /// Where a customer first heard of us.
    public static final Vocabulary SOURCES = read("sources.tsv");

    static final Vocabulary TYPES = read("types.tsv");

    static final Vocabulary ORDER_STATUSES = read("order-statuses.tsv");

    static final Vocabulary CURRENCIES = read("currencies.tsv");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byText = new HashMap<>();
    private final Map<String, Entry> byWord = new HashMap<>();

    private Vocabulary() {}

    /// Reads `code, zh, en, other words joined by |` a line; a line without code adds words to the one above.
    static Vocabulary read(String resource) {
        var vocabulary = new Vocabulary();
        for (String line : Resource.lines(resource)) {
            String[] cells = line.split("\t", -1);
            vocabulary.add(
                    new Entry(cells[0], new Text(cells[1], cells[2])),
                    cells.length > 3 ? cells[3] : "");
        }
        return vocabulary;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// What to show for a stored code.
    public Optional<Text> label(String code) {
        return entries.stream().filter(e -> e.code.equals(code)).map(Entry::label).findFirst();
    }

    /// The code that `text` names in any of its words; empty where it is in no list.
    public Optional<String> code(String text) {
        return find(text).map(Entry::code);
    }

    /// The code that `text` names in any of its words; `unknown` where it is in no list, nothing is guessed.
    Parsed<String> parse(String text, Rule normalised, Rule unknown) {
        Entry exact = byText.get(text);
        return exact != null
                ? Parsed.kept(exact.code)
                : find(text)
                        .map(entry -> Parsed.kept(entry.code, normalised))
                        .orElseGet(() -> Parsed.rejected(unknown));
    }

    private Optional<Entry> find(String text) {
        String word = fold(text);
        Entry entry = byWord.get(word);
        if (entry == null && word.endsWith("业")) {
            entry = byWord.get(word.substring(0, word.length() - 1));
        }
        return Optional.ofNullable(entry);
    }

    private void add(Entry entry, String words) {
        entries.add(entry);
        byText.put(entry.code, entry);
        byText.putIfAbsent(entry.label.zh(), entry);
        byText.putIfAbsent(entry.label.en(), entry);
        word(entry.code, entry);
        word(entry.label.zh(), entry);
        word(entry.label.en(), entry);
        for (String word : words.split("\\|", -1)) {
            word(word, entry);
        }
    }

    private void word(String word, Entry entry) {
        String folded = fold(word);
        if (!folded.isEmpty()) {
            byWord.putIfAbsent(folded, entry);
            if (folded.endsWith("业") && folded.length() > 2) {
                byWord.putIfAbsent(folded.substring(0, folded.length() - 1), entry);
            }
        }
    }

    /// Letters and digits alone, lower case, simplified.
    private static String fold(String text) {
        String plain = Simplified.of(Glyphs.plain(text)).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
