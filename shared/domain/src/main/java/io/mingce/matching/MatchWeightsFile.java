package io.mingce.matching;

import io.mingce.customer.CustomerType;
import io.mingce.matching.MatchWeights.Shares;
import io.mingce.matching.MatchWeights.Thresholds;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The tab-separated file of match weights. Everything in it is checked before anything of it is used.
final class MatchWeightsFile {

    private static final double ROUNDING = 0.01;

    private String version = "";
    private final Map<CustomerType, Thresholds> thresholds = new EnumMap<>(CustomerType.class);
    private final Map<CustomerType, Map<ComparisonLevel, Shares>> shares =
            new EnumMap<>(CustomerType.class);

    private MatchWeightsFile() {}

    static MatchWeights read(List<String> lines) {
        var file = new MatchWeightsFile();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && line.charAt(0) != '#') {
                try {
                    file.line(line.split("\t", -1));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            "match weights, line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        file.check();
        return new MatchWeights(file.version, file.thresholds, file.shares);
    }

    static String write(MatchWeights weights) {
        var text = new StringBuilder();
        text.append(
                "# Match weights. Columns: type, level, m, u. The weight of a level is"
                        + " log2(m/u).\n");
        text.append("version\t").append(weights.version()).append('\n');
        for (CustomerType type : CustomerType.values()) {
            Thresholds thresholds = weights.thresholds(type);
            text.append("threshold\t").append(type).append('\t').append(thresholds.merge());
            text.append('\t').append(thresholds.review()).append('\n');
        }
        for (CustomerType type : CustomerType.values()) {
            Map<ComparisonLevel, Shares> levels = weights.shares(type);
            for (ComparisonLevel level : ComparisonLevel.values()) {
                Shares shares = levels.get(level);
                if (shares != null) {
                    text.append(type).append('\t').append(level).append('\t');
                    text.append(number(shares.m())).append('\t').append(number(shares.u()));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.12g", share);
    }

    private void line(String[] cells) {
        switch (cells[0]) {
            case "version" -> version = cells[1];
            case "threshold" -> {
                var read =
                        new Thresholds(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
                if (!(read.review() <= read.merge())) {
                    throw new IllegalArgumentException("review above merge");
                }
                thresholds.put(CustomerType.valueOf(cells[1]), read);
            }
            default -> {
                Map<ComparisonLevel, Shares> levels =
                        shares.computeIfAbsent(
                                CustomerType.valueOf(cells[0]),
                                t -> new EnumMap<>(ComparisonLevel.class));
                var read = new Shares(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
                if (levels.put(ComparisonLevel.valueOf(cells[1]), read) != null) {
                    throw new IllegalArgumentException(cells[1] + " twice");
                }
            }
        }
    }

    private void check() {
        if (version.isEmpty()) {
            throw new IllegalArgumentException("match weights without a version");
        }
        for (CustomerType type : CustomerType.values()) {
            if (!thresholds.containsKey(type) || !shares.containsKey(type)) {
                throw new IllegalArgumentException("match weights lack " + type);
            }
            for (Attribute attribute : Attribute.values()) {
                check(type, attribute);
            }
        }
    }

    private void check(CustomerType type, Attribute attribute) {
        double m = 0;
        double u = 0;
        int levels = 0;
        for (var entry : shares.getOrDefault(type, Map.of()).entrySet()) {
            if (entry.getKey().attribute() == attribute) {
                m += entry.getValue().m();
                u += entry.getValue().u();
                levels++;
            }
        }
        if (levels > 0 && (Math.abs(m - 1) > ROUNDING || Math.abs(u - 1) > ROUNDING)) {
            throw new IllegalArgumentException(
                    "match weights: shares of " + type + " " + attribute + " do not add up to 1");
        }
    }
}
