package io.mingce.registration;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Rule;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.Edit;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a member of staff changes in a customer.
///
/// @param id the same for every repetition
/// @param user who changes it; stable id in the user directory
/// @param at when
/// @param raw the new texts, to be cleaned as any; replace what is known of the fields they make
/// @param cleared fields of which nothing but `raw` is to stand: one that it says nothing of is taken away
/// @param extensions canonical values of extension fields by name; an empty text takes the value away
/// @param owner whose customer it is from now on; empty = whose it was. `cleared` with [Field#OWNER] makes it nobody's
/// @param consents what the customer allowed (true) or declined by purpose, as told to staff
public record Editing(
        SourceId id,
        String user,
        Instant at,
        RawRecord raw,
        Set<Field> cleared,
        Map<String, String> extensions,
        Optional<String> owner,
        Map<String, Boolean> consents) {

    /// What stands for a notice where the customer told staff: none was shown.
    static final String NOTICE = "staff";

    public Editing {
        cleared = Set.copyOf(cleared);
        extensions = Map.copyOf(extensions);
        consents = Map.copyOf(consents);
    }

    /// The source record of it.
    SourceRecord record(Customer customer, Cleaned cleaned) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        values.putAll(cleaned.values());
        var replaced = EnumSet.noneOf(Field.class);
        replaced.addAll(cleared);
        replaced.addAll(values.keySet());
        owner.ifPresent(user -> values.put(Field.OWNER, List.of(user)));
        return new SourceRecord(
                id,
                Channel.STAFF,
                at,
                at,
                customer.profile().type(),
                Optional.empty(),
                raw,
                values,
                cleaned.evidence(),
                Optional.empty(),
                cleaned.findings().stream().filter(f -> f.rule() != Rule.ROW_UNUSABLE).toList(),
                statements(),
                new Edit(replaced, extensions, Optional.of(user)),
                Optional.empty());
    }

    private Consents statements() {
        var byPurpose = new TreeMap<String, Consent>();
        consents.forEach((purpose, given) ->
                byPurpose.put(purpose, new Consent(purpose, given, NOTICE, at, id)));
        return new Consents(byPurpose);
    }

    /// Names what is changed, never to what.
    @Override
    public String toString() {
        return "Editing[" + id + ", " + raw.columns() + ", " + cleared + "]";
    }
}
