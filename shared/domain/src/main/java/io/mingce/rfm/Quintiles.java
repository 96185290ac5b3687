package io.mingce.rfm;

import static org.apache.datasketches.quantilescommon.QuantileSearchCriteria.INCLUSIVE;

import org.apache.datasketches.kll.KllLongsSketch;

import java.util.List;
import java.util.stream.LongStream;

/// Parts numbers into fifths without holding them: a KLL sketch (Karnin, Lang, Liberty 2016), some 100 KB however many
/// numbers there are.
final class Quintiles {

    /// For the share of customers on either side of a border to be right within 0.1 percent or so.
    private static final int ACCURACY = 4_096;

    private static final double[] FIFTHS = {0.2, 0.4, 0.6, 0.8};

    private final KllLongsSketch sketch = KllLongsSketch.newHeapInstance(ACCURACY);

    void add(int number) {
        sketch.update(number);
    }

    /// The four borders; there must be a number.
    List<Integer> borders() {
        return LongStream.of(sketch.getQuantiles(FIFTHS, INCLUSIVE))
                .mapToObj(Math::toIntExact)
                .toList();
    }
}
