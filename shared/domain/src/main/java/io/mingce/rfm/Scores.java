package io.mingce.rfm;

/// How a customer compares with all who ordered anything: 1 = the last fifth, 5 = the first.
///
/// @param recency how recently it ordered last
/// @param frequency how often it ordered
/// @param monetary how much it spent
public record Scores(int recency, int frequency, int monetary) {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    /// @throws IllegalArgumentException where one is not of 1 to 5
    public Scores {
        if (!score(recency) || !score(frequency) || !score(monetary)) {
            throw new IllegalArgumentException("a score is 1 to 5");
        }
    }

    private static boolean score(int score) {
        return score >= LEAST && score <= MOST;
    }

    /// What the customer is worth by what it bought, whenever that was: the mean of frequency and monetary, a half
    /// rounded up.
    public int value() {
        return (frequency + monetary + 1) / 2;
    }

    /// Which of the segments these scores make.
    public RfmSegment segment() {
        return RfmSegment.of(this);
    }
}
