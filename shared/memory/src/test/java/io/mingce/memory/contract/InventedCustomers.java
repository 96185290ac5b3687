package io.mingce.memory.contract;

import io.mingce.cleaning.PostalAddress;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Customers as a register may hold them, the same for the same number: four in five persons, three in a hundred of these
/// with Latin names, the rest companies.
public final class InventedCustomers {

    /// When the first of them came.
    public static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");

    private static final int DAYS = 1_400;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文志海波红梅晓东宇轩梓涵欣怡浩然子墨雨桐一诺思远";
    private static final List<String> FIRST =
            List.of("Ann", "John", "Maria", "Peter", "Olga", "Tariq", "Yuki", "Chloe", "Diego");
    private static final List<String> LAST =
            List.of("Smith", "van Dyke", "O'Brien", "Müller", "Garcia", "Tanaka", "Okafor");
    private static final List<List<String>> PLACES =
            List.of(
                    List.of("浙江省", "杭州市"),
                    List.of("浙江省", "宁波市"),
                    List.of("江苏省", "南京市"),
                    List.of("江苏省", "苏州市"),
                    List.of("广东省", "广州市"),
                    List.of("广东省", "深圳市"),
                    List.of("四川省", "成都市"),
                    List.of("北京市", "北京市"),
                    List.of("上海市", "上海市"),
                    List.of("青海省", "西宁市"));
    private static final List<String> LEVELS =
            List.of("standard", "bronze", "silver", "gold", "platinum", "diamond", "vip", "svip");
    private static final List<String> INDUSTRIES = List.of("A01", "C39", "C36", "F52", "I65", "J");
    private static final List<String> CHANNELS =
            List.of("crm", "pos", "website", "fair", "shop", "referral", "wechat", "staff");

    private InventedCustomers() {}

    /// The `n`-th customer.
    public static Customer customer(int n) {
        var random = new Random(n * 7_919L + 17);
        boolean company = random.nextInt(5) == 0;
        Instant came =
                BEGIN.plus(Duration.ofDays(random.nextInt(DAYS)))
                        .plusSeconds(random.nextInt(86_400));
        var values = new EnumMap<Field, List<String>>(Field.class);
        values.put(Field.NAME, List.of(company ? company(random) : person(random)));
        values.put(Field.PHONE, List.of("+861%010d".formatted(3_000_000_000L + n * 97L)));
        values.put(Field.EMAIL, List.of("c" + n + "@example.com"));
        values.put(Field.LEVEL, List.of(rarer(LEVELS, random)));
        values.put(Field.INDUSTRY, List.of(INDUSTRIES.get(random.nextInt(INDUSTRIES.size()))));
        List<String> place = rarer(PLACES, random);
        values.put(
                Field.ADDRESS,
                List.of(
                        new PostalAddress(place.get(0), place.get(1), "", "测试路" + n + "号")
                                .canonical()));
        if (random.nextBoolean()) {
            values.put(Field.OWNER, List.of("sales-" + random.nextInt(60)));
        }
        CustomerType type = company ? CustomerType.COMPANY : CustomerType.PERSON;
        SourceRecord first = record("invented-" + n, rarer(CHANNELS, random), came, type, values);
        Customer customer = Customer.begin(CustomerId.from(first.id(), 0), first);
        if (random.nextInt(3) > 0) {
            return customer.at(1);
        }
        Instant again = came.plus(Duration.ofDays(random.nextInt(300)));
        return customer.with(
                        record(
                                "again-" + n,
                                rarer(CHANNELS, random),
                                again,
                                type,
                                Map.of(Field.NOTE, List.of("again"))))
                .at(2);
    }

    /// The first are twice as frequent as the next, and so on.
    private static <T> T rarer(List<T> all, Random random) {
        int at = 0;
        while (at < all.size() - 1 && random.nextBoolean()) {
            at++;
        }
        return all.get(at);
    }

    private static String person(Random random) {
        if (random.nextInt(100) < 3) {
            return FIRST.get(random.nextInt(FIRST.size()))
                    + " "
                    + LAST.get(random.nextInt(LAST.size()));
        }
        return han(SURNAMES, 1, random) + han(GIVEN, 1 + random.nextInt(2), random);
    }

    private static String company(Random random) {
        String city = PLACES.get(random.nextInt(PLACES.size())).get(1);
        return city.substring(0, 2)
                + han(GIVEN, 2, random)
                + List.of("科技", "贸易", "建材", "餐饮管理").get(random.nextInt(4))
                + "有限公司";
    }

    private static String han(String of, int length, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(of.charAt(random.nextInt(of.length())));
        }
        return text.toString();
    }

    /// A record that says `values`.
    public static SourceRecord record(
            String id,
            String channel,
            Instant at,
            CustomerType type,
            Map<Field, List<String>> values) {
        return new SourceRecord(
                new SourceId(id),
                new Channel(channel, Channel.ORDINARY),
                at,
                at,
                type,
                Optional.empty(),
                new RawRecord(Map.of()),
                values,
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE);
    }
}
