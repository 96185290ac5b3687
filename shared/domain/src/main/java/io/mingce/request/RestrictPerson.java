package io.mingce.request;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Has what is known of a person only stored and protected (PIPL 44, GDPR 18).
public record RestrictPerson(Restrictions restrictions) implements Doing {

    @Override
    public Progress workOn(PrivacyRequest request, Instant now, BooleanSupplier more) {
        request.customers().forEach(id -> restrictions.restrict(id, request.id(), now));
        return DONE;
    }
}
