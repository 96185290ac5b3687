package io.mingce.tagging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Customers as [ACustomer] reads them, the same for the same number.
final class InventedFacts {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final Random random;
    private final List<String> facts = new ArrayList<>();

    private InventedFacts(long number) {
        random = new Random(number * 31 + 7);
    }

    /// @param orders how many
    static String of(long number, int orders) {
        return new InventedFacts(number).text(orders);
    }

    private String text(int orders) {
        facts.add("known " + day(900));
        some(4, () -> "company");
        some(4, () -> "level " + one("vip", "svip", "gold", "standard", "platinum"));
        some(4, () -> "industry " + one("C39", "F52", "C"));
        some(2, () -> "born " + TODAY.minusDays(random.nextInt(30_000)));
        some(4, () -> "age " + random.nextInt(90) + " " + day(900));
        some(4, () -> "employees " + random.nextInt(2_000));
        some(6, () -> "without phone");
        some(2, () -> one("consent", "withdrawn") + " marketing");
        int span = one(60, 400, 900);
        for (int n = 0; n < orders; n++) {
            facts.add("order " + day(span) + " " + amount() + how());
        }
        for (int n = random.nextInt(6); n > 0; n--) {
            facts.add(one("ticket", "phone", "visit") + " " + day(120));
        }
        for (int n = random.nextInt(4); n > 0; n--) {
            facts.add(
                    one("given", "denied", "automatic")
                            + " "
                            + one("sleeping", "high-value", "mine", "birthday-month")
                            + one("", " until " + day(60)));
        }
        some(5, () -> "merged; order " + day(400) + " " + amount() + how() + "; consent marketing");
        return String.join("; ", facts);
    }

    private void some(int oneIn, java.util.function.Supplier<String> fact) {
        if (random.nextInt(oneIn) == 0) {
            facts.add(fact.get());
        }
    }

    private String amount() {
        return random.nextInt(10) == 0
                ? random.nextInt(150_000) + ".5"
                : random.nextInt(3_000) + ".99";
    }

    private String how() {
        return switch (random.nextInt(12)) {
            case 0 -> " cancelled";
            case 1 -> " back " + (1 + random.nextInt(4_000));
            case 2 -> " USD";
            case 3 -> " refunded";
            case 4 -> " at pos";
            case 5 -> " of tea";
            default -> "";
        };
    }

    /// One in ten is in the future.
    private LocalDate day(int span) {
        return random.nextInt(10) == 0
                ? TODAY.plusDays(random.nextInt(60))
                : TODAY.minusDays(random.nextInt(span));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
