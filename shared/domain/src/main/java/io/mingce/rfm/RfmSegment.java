package io.mingce.rfm;

import io.mingce.cleaning.Text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What customers are called by their scores. This table is the definition: a rectangle of recency and value each, see
/// [Scores#value()]; together they hold every possible score once.
public enum RfmSegment {
    CHAMPIONS(5, 5, 4, 5, "重要价值客户", "champions", "刚刚下单，且买得多", "ordered just now, and buys much"),
    LOYAL(3, 4, 4, 5, "忠诚客户", "loyal", "近期下过单，且买得多", "ordered not long ago, and buys much"),
    POTENTIAL_LOYALISTS(
            4, 5, 2, 3, "潜力客户", "potential loyalists", "最近下单，购买中等", "ordered recently, buys some"),
    NEW(5, 5, 1, 1, "新客户", "new", "刚刚下单，购买很少", "ordered just now, and little so far"),
    PROMISING(4, 4, 1, 1, "有望客户", "promising", "最近下单，购买很少", "ordered recently, and little so far"),
    NEED_ATTENTION(
            3,
            3,
            3,
            3,
            "需关注客户",
            "need attention",
            "有一阵没下单，购买中等",
            "silent for a while, bought some"),
    ABOUT_TO_SLEEP(
            3,
            3,
            1,
            2,
            "即将沉睡客户",
            "about to sleep",
            "有一阵没下单，购买较少",
            "silent for a while, bought little"),
    AT_RISK(1, 2, 3, 4, "流失风险客户", "at risk", "久未下单，曾买得不少", "long silent, bought a good deal"),
    CANNOT_LOSE(1, 2, 5, 5, "不能流失客户", "cannot lose", "久未下单，曾买得最多", "long silent, bought the most"),
    HIBERNATING(2, 2, 1, 2, "沉睡客户", "hibernating", "久未下单，购买较少", "long silent, bought little"),
    LOST(1, 1, 1, 2, "已流失客户", "lost", "最久未下单，购买较少", "silent the longest, bought little");

    private static final RfmSegment[] BY_CELL = cells();

    private final int recencyFrom;
    private final int recencyTo;
    private final int valueFrom;
    private final int valueTo;
    private final Text label;
    private final Text definition;

    RfmSegment(
            int recencyFrom,
            int recencyTo,
            int valueFrom,
            int valueTo,
            String zh,
            String en,
            String definitionZh,
            String definitionEn) {
        this.recencyFrom = recencyFrom;
        this.recencyTo = recencyTo;
        this.valueFrom = valueFrom;
        this.valueTo = valueTo;
        this.label = new Text(zh, en);
        this.definition = new Text(definitionZh, definitionEn);
    }

    /// Name in JSON and in searches; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The segment with this key; empty for any other text.
    public static Optional<RfmSegment> findByKey(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /// What people read.
    public Text label() {
        return label;
    }

    /// What it means, in words.
    public Text definition() {
        return definition;
    }

    /// Scores of recency, as `4` or `1–2`.
    public String recency() {
        return range(recencyFrom, recencyTo);
    }

    /// Scores of value, as `4` or `1–2`.
    public String value() {
        return range(valueFrom, valueTo);
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    /// Whether the scores are in this row of the table.
    boolean holds(Scores scores) {
        return scores.recency() >= recencyFrom
                && scores.recency() <= recencyTo
                && scores.value() >= valueFrom
                && scores.value() <= valueTo;
    }

    static RfmSegment of(Scores scores) {
        return of(scores.recency(), scores.frequency(), scores.monetary());
    }

    /// The same without an object, for those who ask of everybody.
    static RfmSegment of(int recency, int frequency, int monetary) {
        return BY_CELL[cell(recency, frequency, monetary)];
    }

    private static int cell(int recency, int frequency, int monetary) {
        return ((recency - 1) * Scores.MOST + frequency - 1) * Scores.MOST + monetary - 1;
    }

    private static RfmSegment[] cells() {
        var cells = new RfmSegment[Scores.MOST * Scores.MOST * Scores.MOST];
        for (int r = Scores.LEAST; r <= Scores.MOST; r++) {
            for (int f = Scores.LEAST; f <= Scores.MOST; f++) {
                for (int m = Scores.LEAST; m <= Scores.MOST; m++) {
                    var scores = new Scores(r, f, m);
                    cells[cell(r, f, m)] =
                            Stream.of(values())
                                    .filter(each -> each.holds(scores))
                                    .findFirst()
                                    .orElseThrow();
                }
            }
        }
        return cells;
    }
}
