package io.mingce.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

class SheetGridTest {

    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>2026 年活动登记</t></is></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
                    + "<c r=\"B3\" t=\"inlineStr\"><is><t>手机</t></is></c></row>";

    @TempDir Path folder = Path.of("");

    /// Cells as the file holds them; the expected text is what Excel shows, dates in ISO 8601.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<c r='B4'><v>13800000000</v></c> ~ 13800000000",
                "<c r='B4'><v>1.38E10</v></c> ~ 13800000000",
                "<c r='B4'><v>0.30000000000000004</v></c> ~ 0.3",
                "<c r='B4'><v>1280.50</v></c> ~ 1280.5",
                "<c r='B4'><v>-3</v></c> ~ -3",
                "<c r='B4' s='1'><v>45000</v></c> ~ 2023-03-15",
                "<c r='B4' s='1'><v>59</v></c> ~ 1900-02-28",
                "<c r='B4' s='1'><v>61</v></c> ~ 1900-03-01",
                "<c r='B4' s='2'><v>45000.5</v></c> ~ 2023-03-15T12:00",
                "<c r='B4' s='2'><v>45126.07484953704</v></c> ~ 2023-07-19T01:47:47",
                "<c r='B4' s='2'><v>0.75</v></c> ~ 18:00",
                "<c r='B4' s='1'><v>-1</v></c> ~ -1",
                "<c r='B4' s='3'><v>45000.25</v></c> ~ 45000.25",
                "<c r='B4' t='b'><v>1</v></c> ~ true",
                "<c r='B4' t='b'><v>0</v></c> ~ false",
                "<c r='B4' t='str'><f>A1</f><v>calculated</v></c> ~ calculated",
                "<c r='B4'><f>A1</f><v>13800000000</v></c> ~ 13800000000",
                "<c r='B4' s='1'><f>A1</f><v>45000</v></c> ~ 2023-03-15",
                "<c r='B4' t='inlineStr'><is><t>=cmd</t></is></c> ~ =cmd",
                "<c r='B4' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c> ~ ab"
            })
    void givesTheTextThatItsOwnerSees(String cell, String text) throws IOException {
        String row =
                "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>李示例</t></is></c>"
                        + cell
                        + "</row>";
        assertThat(Dropped.told(Dropped.table(folder, Workbooks.sheet(HEADER + row))))
                .containsExactly("4 李示例|" + text);
    }

    @Test
    void numbersRowsAsTheSheetDoesAndFillsUpWhatItLeftOut() throws IOException {
        String rows =
                "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>李示例</t></is></c></row>"
                        + "<row r=\"7\"><c r=\"B7\"><v>1</v></c><c r=\"D7\"><v>2</v></c></row>";
        assertThat(Dropped.told(Dropped.table(folder, Workbooks.sheet(HEADER + rows))))
                .containsExactly("5 李示例|", "7 TOO_MANY_FIELDS |1||2");
    }

    @Test
    void saysWhereADamagedSheetBreaksOff() throws IOException {
        String rows =
                "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><oops></row>";
        assertThat(Dropped.told(Dropped.table(folder, Workbooks.sheet(HEADER + rows))))
                .contains("4 1|")
                .last()
                .asString()
                .contains("BREAKS_OFF");
    }

    /// Each a part of a workbook made to hurt whoever reads it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<row r='4'><c r='A4'><v>oops</v></c></row> ~ 4 BREAKS_OFF",
                "<row r='x'><c r='A4'><v>1</v></c></row> ~ 4 BREAKS_OFF",
                "<row r='4'><c r='?'><v>1</v></c></row> ~ 4 BREAKS_OFF",
                "<row r='4'><c r='A4' t='d'><v>2026-01-01</v></c></row> ~ 4 BREAKS_OFF",
                "<row r='4'><c r='A4' t='inlineStr'><is><t>&a;</t></is></c></row> ~ 4 BREAKS_OFF",
                "<row r='4'><c r='A4' s='99'><v>1</v></c></row> ~ 4 1|",
                "<row r='4'><c r='A4'><v>1E999999999</v></c></row> ~ 4 1E+999999999|",
                "<row r='4'><c r='A4' s='1'><v>1E-999999999</v></c></row> ~ 4 1E-999999999|",
                "<row r='4'><c r='A4' t='e'><v>#N/A</v></c></row> ~ 4 #N/A|",
                "<row r='4'><c s='0' r='XFD4'><v>1</v></c></row> ~ 4 TOO_MANY_FIELDS"
            })
    void survivesWhateverAWorkbookHolds(String row, String told) throws IOException {
        TableFile table = Dropped.table(folder, Workbooks.sheet(HEADER + row));
        assertThat(Dropped.told(table)).singleElement().asString().startsWith(told.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"<c r='ZZZZ4'>", "<c s='1'  r = 'ZZZZ4'>", "<x:c t='n' r=\"ABCDEFGH4\">"})
    void refusesACellWhereNoSpreadsheetHasOne(String cell) throws IOException {
        String row = "<row r='4'><c r='A4'><v>r='ZZZZ'</v></c>" + cell + "<v>1</v></c></row>";
        assertThat(Dropped.open(folder, Workbooks.sheet(HEADER + row)))
                .isEqualTo(new Opening.Unreadable(Refusal.DAMAGED));
        assertThat(Dropped.open(folder, Workbooks.sheet(HEADER + row.replace(cell, "<c r='B4'>"))))
                .isInstanceOf(TableFile.class);
    }

    @Test
    void takesTheVisibleSheetThatIsUnderstoodBestAndCountsTheOthers() throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "test", "1.0");
        String[][] sheets = {{"foo", "bar"}, {"姓名", "x"}, {"姓名", "手机"}, {"姓名", "手机", "邮箱"}};
        for (String[] headers : sheets) {
            var sheet = book.newWorksheet("s" + headers.length + headers[1]);
            for (int i = 0; i < headers.length; i++) {
                sheet.value(0, i, headers[i]);
                sheet.value(1, i, "李示例" + i);
            }
            if (headers.length == 3) {
                sheet.setVisibilityState(VisibilityState.HIDDEN);
            }
        }
        book.finish();
        TableFile table = Dropped.table(folder, out.toByteArray());
        assertThat(table.layout().sheet()).isEqualTo(2);
        assertThat(table.otherTables()).isEqualTo(1);
        assertThat(Dropped.told(table)).containsExactly("2 李示例0|李示例1");
    }
}
