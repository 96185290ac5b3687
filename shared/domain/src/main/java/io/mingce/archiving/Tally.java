package io.mingce.archiving;

import io.mingce.customer.CustomerId;
import io.mingce.failure.TryAgain;
import io.mingce.registration.Contended;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Counts what comes of some customers.
final class Tally {

    private final int considered;
    private final Map<Exemption, Integer> exempt = new EnumMap<>(Exemption.class);
    private final Map<CustomerId, RuntimeException> failed = new HashMap<>();
    private int moved;
    private int broughtBack;
    private int touched;
    private double writeUnits;

    Tally(int considered) {
        this.considered = considered;
    }

    void moved(double writeUnits) {
        moved++;
        this.writeUnits += writeUnits;
    }

    void broughtBack() {
        broughtBack++;
    }

    void touched() {
        touched++;
    }

    void exempt(Exemption why) {
        exempt.merge(why, 1, Integer::sum);
    }

    /// Does something about one customer, which holds up no other.
    void each(CustomerId id, Runnable what) {
        try {
            what.run();
        } catch (Contended _) {
            touched();
        } catch (TryAgain away) {
            throw away;
        } catch (
                RuntimeException
                        failure) { // Whatever it is, it is told of, and the others are not to wait.
            failed.put(id, failure);
        }
    }

    RunTask.Considered considered() {
        return new RunTask.Considered(
                new RunCounts(
                        considered, moved, broughtBack, touched, exempt, failed.size(), writeUnits),
                failed);
    }
}
