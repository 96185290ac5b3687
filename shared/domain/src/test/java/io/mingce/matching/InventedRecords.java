package io.mingce.matching;

import io.mingce.cleaning.Column;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Records of few persons with few names, phones and rooms, so that nearly everything is linked to something.
final class InventedRecords {

    private static final String[] FAMILIES = {"王", "李", "张", "欧阳"};
    private static final String[] GIVEN = {"海涛", "海燕", "芳", "建国", "平燕", "平丽"};
    private static final String[] TITLES = {"先生", "女士", "总"};

    private InventedRecords() {}

    static Map<String, MatchProfile> make(int count, Random random) {
        var records = new TreeMap<String, MatchProfile>();
        for (int i = 0; i < count; i++) {
            records.put("r%04d".formatted(i), one(random).profile());
        }
        return records;
    }

    private static ARecord one(Random random) {
        String family = pick(FAMILIES, random);
        ARecord made =
                switch (random.nextInt(6)) {
                    case 0 -> ARecord.nameless();
                    case 1 -> ARecord.named(family + pick(TITLES, random));
                    case 2 -> ARecord.company("杭州" + pick(GIVEN, random) + "科技有限公司");
                    default -> ARecord.named(family + pick(GIVEN, random));
                };
        if (random.nextInt(10) < 8) {
            made.phone(phone(random));
        }
        if (random.nextInt(10) < 3) {
            made.with(Column.EMAIL, "person" + random.nextInt(40) + "@qq.com");
        }
        if (random.nextInt(10) < 3) {
            made.with(Column.BIRTH_DATE, "%d-05-03".formatted(1960 + random.nextInt(60)));
        }
        if (random.nextInt(10) < 3) {
            made.with(Column.ADDRESS, "杭州市西湖区学院路9号3号楼" + (101 + random.nextInt(20)) + "室");
        }
        return made;
    }

    /// One of sixty numbers that lie far apart; now and then one digit is wrong.
    private static String phone(Random random) {
        String right = "137%08d".formatted(random.nextInt(60) * 76_543_21L % 100_000_000);
        int at = 3 + random.nextInt(8);
        return random.nextInt(8) > 0
                ? right
                : right.substring(0, at) + random.nextInt(10) + right.substring(at + 1);
    }

    private static String pick(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
