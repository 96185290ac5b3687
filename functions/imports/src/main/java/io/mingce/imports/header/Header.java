package io.mingce.imports.header;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.imports.header.Claim.Strength;
import io.mingce.imports.header.Use.Feeds;
import io.mingce.imports.header.Use.Remark;
import io.mingce.imports.header.Use.Repeats;
import io.mingce.imports.header.Use.Unrecognised;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The header row of a file, understood. Which column feeds what is decided over the whole row: the same word means
/// one thing alone and another beside a better one.
public record Header(List<HeaderColumn> columns) {

    /// Every column of a fix file that is ours begins so.
    public static final String REMARK = "【修正】";

    /// Characters of the longest text that can be a header.
    private static final int LONGEST = 200;

    /// Columns which one record may have several of.
    private static final Set<Column> MANY = EnumSet.of(Column.PHONE, Column.EMAIL, Column.NOTE);

    private static final Set<Column> IDENTIFYING =
            EnumSet.of(
                    Column.NAME,
                    Column.FIRST_NAME,
                    Column.LAST_NAME,
                    Column.NICKNAME,
                    Column.COMPANY,
                    Column.CONTACT,
                    Column.PHONE,
                    Column.EMAIL,
                    Column.ID_CARD,
                    Column.ID_NUMBER,
                    Column.USCC);

    public Header {
        columns = List.copyOf(columns);
    }

    /// The header whose cells are `texts`.
    public static Header of(List<String> texts, Mapping mapping) {
        var claims = new ArrayList<Optional<Claim>>(texts.size());
        texts.forEach(text -> claims.add(claim(text, mapping)));
        asNameWhereNothingElseIs(claims);
        Map<Column, Integer> winners = winners(claims);
        var columns = new ArrayList<HeaderColumn>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            columns.add(
                    new HeaderColumn(
                            i, texts.get(i), use(i, texts.get(i), claims.get(i), winners)));
        }
        return new Header(columns);
    }

    /// Number of columns.
    public int width() {
        return columns.size();
    }

    /// How many columns are read.
    public int recognised() {
        return (int) columns.stream().filter(column -> column.use() instanceof Feeds).count();
    }

    /// Whether a customer could be recognised by what is read.
    public boolean usable() {
        return columns.stream()
                .anyMatch(column ->
                        column.use() instanceof Feeds(Column to) && IDENTIFYING.contains(to));
    }

    /// Header text of the first column that feeds `column`, for a person to find it by.
    public Optional<String> textOf(Column column) {
        return columns.stream()
                .filter(one -> one.use() instanceof Feeds(Column to) && to == column)
                .map(HeaderColumn::text)
                .findFirst();
    }

    /// Columns that are not read because another one already feeds what they mean.
    public List<HeaderColumn> repeats() {
        return columns.stream().filter(column -> column.use() instanceof Repeats).toList();
    }

    /// The texts of one row by what they mean: untouched, without the blank ones. Where [Column#ADDRESS] has several
    /// texts they are parts of one address in reading order.
    public RawRecord toRaw(List<String> cells) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        for (HeaderColumn column : columns) {
            if (column.use() instanceof Feeds(Column to)
                    && column.index() < cells.size()
                    && !Blank.is(cells.get(column.index()))) {
                texts.computeIfAbsent(to, _ -> new ArrayList<>(1)).add(cells.get(column.index()));
            }
        }
        return new RawRecord(texts);
    }

    private static Optional<Claim> claim(String text, Mapping mapping) {
        // Megabytes in a cell that might have been a header would cost seconds to normalise.
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return mapping.find(text)
                .map(column -> new Claim(column, Strength.MAPPED))
                .or(() -> text.startsWith(REMARK) ? Optional.empty() : Words.find(text));
    }

    // A list with nothing but contacts is a list of persons.
    private static void asNameWhereNothingElseIs(List<Optional<Claim>> claims) {
        Set<Column> named =
                EnumSet.of(Column.NAME, Column.COMPANY, Column.FIRST_NAME, Column.LAST_NAME);
        if (claims.stream()
                .flatMap(Optional::stream)
                .noneMatch(claim -> named.contains(claim.column()))) {
            claims.replaceAll(claim ->
                    claim.map(one ->
                            one.column() == Column.CONTACT
                                    ? new Claim(Column.NAME, one.strength())
                                    : one));
        }
    }

    /// The one column that feeds each [Column], parts and those of [#MANY] aside.
    private static Map<Column, Integer> winners(List<Optional<Claim>> claims) {
        var winners = new EnumMap<Column, Integer>(Column.class);
        for (Column column : Column.values()) {
            var firm = Comparator.comparing((Integer i) -> claims.get(i).orElseThrow().strength());
            java.util.stream.IntStream.range(0, claims.size())
                    .boxed()
                    .filter(i ->
                            claims.get(i).filter(claim -> claim.column() == column).isPresent())
                    .min(firm.thenComparing(Comparator.naturalOrder()))
                    .ifPresent(i -> winners.put(column, i));
        }
        return winners;
    }

    private static Use use(
            int index, String text, Optional<Claim> claim, Map<Column, Integer> winners) {
        if (claim.isEmpty()) {
            return text.startsWith(REMARK) ? new Remark() : new Unrecognised();
        }
        Column column = claim.get().column();
        boolean feeds =
                MANY.contains(column)
                        || claim.get().strength() == Strength.PART
                        || Integer.valueOf(index).equals(winners.get(column));
        return feeds ? new Feeds(column) : new Repeats(column);
    }
}
