package io.mingce.memory;

import io.mingce.cleaning.Column;
import io.mingce.registration.Incoming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;

/// Rows of few persons with few names, phones and rooms, so that nearly everything is linked to something: families with
/// one phone, orders without a name, forms of address, misread names, companies.
final class InventedRows {

    private static final String[] FAMILIES = {"王", "李", "张", "欧阳"};
    private static final String[] GIVEN = {"海涛", "海燕", "芳", "建国", "平燕", "平丽"};
    private static final String[] TITLES = {"先生", "女士", "总"};

    private InventedRows() {}

    /// @param phones how many there are; few make everything linked to everything
    static List<Incoming> make(int count, int phones, Random random) {
        var rows = new ArrayList<Incoming>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    World.row(
                            "r%04d".formatted(random.nextInt(10_000) * 1_000 + i),
                            texts(phones, random),
                            World.NOON.plusSeconds(random.nextInt(100_000))));
        }
        return rows;
    }

    private static EnumMap<Column, String> texts(int phones, Random random) {
        var texts = new EnumMap<Column, String>(Column.class);
        String family = pick(FAMILIES, random);
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> texts.put(Column.NAME, family + pick(TITLES, random));
            case 2 -> {
                texts.put(Column.NAME, "杭州" + pick(GIVEN, random) + "科技有限公司");
                texts.put(Column.TYPE, "企业");
            }
            default -> texts.put(Column.NAME, family + pick(GIVEN, random));
        }
        if (random.nextInt(10) < 8) {
            texts.put(Column.PHONE, "1371234%04d".formatted(random.nextInt(phones)));
        }
        if (random.nextInt(10) < 3) {
            texts.put(Column.EMAIL, "person" + random.nextInt(phones) + "@qq.com");
        }
        if (random.nextInt(10) < 3) {
            texts.put(Column.BIRTH_DATE, "%d-05-03".formatted(1960 + random.nextInt(60)));
        }
        if (random.nextInt(10) < 3) {
            texts.put(Column.ADDRESS, "杭州市西湖区学院路9号3号楼" + (101 + random.nextInt(phones)) + "室");
        }
        return texts;
    }

    private static String pick(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
