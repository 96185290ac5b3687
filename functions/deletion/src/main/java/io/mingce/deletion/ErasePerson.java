package io.mingce.deletion;

import io.mingce.erasure.EraseCustomers;
import io.mingce.erasure.EraseCustomers.Progress.Done;
import io.mingce.erasure.EraseCustomers.Progress.More;
import io.mingce.erasure.EraseCustomers.Progress.Wait;
import io.mingce.request.Doing;
import io.mingce.request.PrivacyRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Erases a person (PIPL 47, GDPR 17).
record ErasePerson(EraseCustomers erase) implements Doing {

    @Override
    public Progress workOn(PrivacyRequest request, Instant now, BooleanSupplier more) {
        return switch (erase.workOn(request.id(), request.customers(), more)) {
            case Done(var _) -> DONE;
            case Wait(Duration atLeast) -> new Progress.Unfinished(atLeast);
            case More() -> new Progress.Unfinished(Duration.ZERO);
        };
    }
}
