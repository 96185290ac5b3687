package io.mingce.archiving;

import java.util.EnumMap;
import java.util.Map;

/// What a run came to so far.
///
/// @param considered customers looked at
/// @param moved those that were archived, or handed over; in a dry run those that would have been
/// @param broughtBack those that had come back, and whose records were fetched out of the archive
/// @param touched those that stay because something happened to them meanwhile
/// @param exempt those that stay for a reason
/// @param failed those that could not be moved; the next run considers them again
/// @param writeUnits what moving cost
public record RunCounts(
        int considered,
        int moved,
        int broughtBack,
        int touched,
        Map<Exemption, Integer> exempt,
        int failed,
        double writeUnits) {

    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, Map.of(), 0, 0);

    public RunCounts {
        exempt = Map.copyOf(exempt);
    }

    /// These and `more`.
    public RunCounts plus(RunCounts more) {
        var exempt = new EnumMap<Exemption, Integer>(Exemption.class);
        exempt.putAll(this.exempt);
        more.exempt.forEach((why, times) -> exempt.merge(why, times, Integer::sum));
        return new RunCounts(
                considered + more.considered,
                moved + more.moved,
                broughtBack + more.broughtBack,
                touched + more.touched,
                exempt,
                failed + more.failed,
                writeUnits + more.writeUnits);
    }
}
