package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.dedup.Considered;
import io.mingce.registration.Incoming;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Map;

/// A switchboard, a placeholder nobody recognised: what ten thousand share.
class CrowdedPhoneIT {

    private static final String GIVEN =
            "安白冰波才春达丹冬恩帆飞芬峰刚歌光贵海涵浩红虎欢辉佳健江杰金静军开康凯兰乐磊丽亮林玲龙露梅美敏明楠宁"
                    + "鹏平琪强青秋然荣瑞森山胜诗帅双松婷桐伟文霞先翔晓欣雄秀旭雪雅阳怡英勇优宇媛月云泽哲真志中珠卓子宗爽威";

    private final World world = new World();

    @Test
    void aPhoneOfTenThousandIsNoReasonToLookAtThemAll() {
        for (int from = 0; from < 10_000; from += 500) {
            var rows = new ArrayList<Incoming>();
            for (int i = from; i < from + 500; i++) {
                String name = "王" + GIVEN.charAt(i / 100) + GIVEN.charAt(i % 100);
                rows.add(
                        World.row(
                                "g" + i,
                                Map.of(Column.NAME, name, Column.PHONE, "13812345678"),
                                World.NOON));
            }
            world.register.register(rows);
        }
        int reads = world.told.reads;

        Considered considered = world.settle();

        assertThat(world.customers.size()).isGreaterThan(9_000);
        assertThat(considered.candidates()).isLessThan(10 * 10_000);
        assertThat(world.told.reads - reads).isLessThan(10_000);
        assertThat(world.cases.all()).hasSizeLessThan(10_000);
    }
}
