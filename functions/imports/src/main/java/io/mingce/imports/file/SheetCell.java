package io.mingce.imports.file;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// The text of a cell as its owner means it: dates in ISO 8601, numbers in plain digits.
final class SheetCell {

    private static final long SECONDS_OF_A_DAY = 86_400;

    /// 9999-12-31.
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /// A double goes to 308; beyond, a few characters in a file could become gigabytes of digits.
    private static final int LONGEST_EXPONENT = 400;

    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern NOT_PART_OF_A_DATE =
            Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private record Ids(int first, int last) {}

    /// ECMA-376 part 1, 18.8.30: built in everywhere, and 27–36, 50–58 in East Asia.
    private static final List<Ids> DATE_FORMATS =
            List.of(new Ids(14, 22), new Ids(27, 36), new Ids(45, 47), new Ids(50, 58));

    private SheetCell() {}

    static String text(Cell cell, boolean from1904) {
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(number, from1904) : plain(number);
        }
        if (cell.getType() == CellType.FORMULA) {
            return Objects.requireNonNullElse(cell.getRawValue(), "");
        }
        String text = Objects.requireNonNullElse(cell.getText(), "");
        if (text.isEmpty() && !Objects.requireNonNullElse(cell.getRawValue(), "").isEmpty()) {
            throw new IllegalStateException("a cell refers to a text that is not there");
        }
        return text;
    }

    /// Excel keeps 15 digits: what a file holds beyond is noise of binary fractions (`0.30000000000000004`).
    static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST_EXPONENT) {
            return number.toString();
        }
        BigDecimal shown = number.round(AS_EXCEL_SHOWS).stripTrailingZeros();
        return shown.scale() <= 0 ? shown.toBigInteger().toString() : shown.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null || id == 0) {
            return false;
        }
        if (DATE_FORMATS.stream().anyMatch(range -> range.first() <= id && id <= range.last())) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (id < 164 || format == null) {
            return false;
        }
        String bare = NOT_PART_OF_A_DATE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.matches("[^0#?]*[ymdhs][^#?]*") && !bare.contains("general");
    }

    private static String date(BigDecimal serial, boolean from1904) {
        boolean isTiny = serial.scale() > LONGEST_EXPONENT;
        if (isTiny || serial.signum() < 0 || serial.compareTo(LAST_DAY) > 0) {
            return plain(serial);
        }
        long seconds =
                serial.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        long days = seconds / SECONDS_OF_A_DAY;
        if (days == 0 && !from1904) {
            return time.toString();
        }
        LocalDate day = day(days, from1904);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    // Excel counts 29 February 1900, which never was.
    private static LocalDate day(long days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }
}
