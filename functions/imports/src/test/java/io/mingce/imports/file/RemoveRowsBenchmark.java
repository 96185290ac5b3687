package io.mingce.imports.file;

import io.mingce.imports.header.Mapping;

import org.dhatim.fastexcel.Workbook;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Measures how long it takes to take three rows out of files of 100,000 rows, and how much heap. Not a test: figures
/// depend on the machine.
///
/// `java -Xmx256m -cp … io.mingce.imports.file.RemoveRowsBenchmark`
final class RemoveRowsBenchmark {

    private static final int ROWS = 100_000;
    private static final List<String> HEADER =
            List.of("客户编号", "姓名", "手机", "邮箱", "地址", "下单时间", "金额", "备注");
    private static final Set<Long> GONE = Set.of(2L, 50_000L, 100_000L);

    private RemoveRowsBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("remove-rows");
        PrintStream out = System.out;
        for (Format format : Format.values()) {
            Path file = folder.resolve("a." + format.extension());
            write(file, format);
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = cpu();
            TableFile table = (TableFile) TableFiles.open(file, Mapping.NONE);
            long opened = cpu();
            long removed = RemoveRows.from(table, GONE, folder.resolve("left"));
            long done = cpu();
            out.printf(
                    "%s: %,d KB, %d rows of %,d in %.1f s of CPU, %.1f s more to open it, %,d MB of"
                            + " heap%n",
                    format,
                    Files.size(file) >> 10,
                    removed,
                    ROWS,
                    (done - opened) / 1e9,
                    (opened - start) / 1e9,
                    peak() >> 20);
        }
    }

    private static void write(Path file, Format format) throws IOException {
        var layout =
                new Layout(
                        format, new Encoding(Encoding.GB18030, false), ',', "\r\n", 0, 1, HEADER);
        try (var to = Files.newOutputStream(file)) {
            if (format == Format.XLSX) {
                try (var book = new Workbook(to, "Test", "1.0")) {
                    var sheet = book.newWorksheet("A");
                    for (int i = 0; i <= ROWS; i++) {
                        List<String> cells = i == 0 ? HEADER : row(i);
                        for (int j = 0; j < cells.size(); j++) {
                            sheet.value(i, j, cells.get(j));
                        }
                    }
                }
                return;
            }
            try (RecordWriter writer =
                    format == Format.NDJSON
                            ? new JsonWriter(layout, HEADER, to)
                            : new DelimitedWriter(layout, HEADER, to)) {
                for (int i = 1; i <= ROWS; i++) {
                    writer.write(row(i));
                }
            }
        }
    }

    private static List<String> row(int i) {
        return List.of(
                "K" + i,
                "张示例" + i % 1000,
                "138%08d".formatted(i),
                "someone%d@example.com".formatted(i),
                "浙江省杭州市西湖区示例路" + i % 5000 + "号",
                "2025-03-%02d 10:00".formatted(i % 28 + 1),
                "%d.50".formatted(i % 900),
                "老客户，\"推荐\"而来，喜欢晚上联系");
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
