package io.mingce.customer;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One form, row or webhook as it came, and what cleaning made of it. Never changes.
///
/// @param channel where it came from
/// @param time when the channel recorded it, or else when it came in; decides what is newer
/// @param receivedAt when it came in
/// @param type person or company, as this record says
/// @param externalId the channel's own id of the customer
/// @param raw the texts as they came
/// @param values the cleaned values
/// @param evidence what was not good enough as a value, see [Cleaned]
/// @param amount money of the row, renminbi, ≥ 0
/// @param findings what cleaning found
/// @param consents what the customer allowed or declined with it
/// @param edit what it replaces, where a member of staff put something right
/// @param event what happened, where it tells of an order or an interaction
public record SourceRecord(
        SourceId id,
        Channel channel,
        Instant time,
        Instant receivedAt,
        CustomerType type,
        Optional<String> externalId,
        RawRecord raw,
        Map<Field, List<String>> values,
        Map<Field, List<String>> evidence,
        Optional<BigDecimal> amount,
        List<Finding> findings,
        Consents consents,
        Edit edit,
        Optional<Event> event) {

    /// A record that neither edits nor tells of an event.
    public SourceRecord(
            SourceId id,
            Channel channel,
            Instant time,
            Instant receivedAt,
            CustomerType type,
            Optional<String> externalId,
            RawRecord raw,
            Map<Field, List<String>> values,
            Map<Field, List<String>> evidence,
            Optional<BigDecimal> amount,
            List<Finding> findings,
            Consents consents) {
        this(
                id,
                channel,
                time,
                receivedAt,
                type,
                externalId,
                raw,
                values,
                evidence,
                amount,
                findings,
                consents,
                Edit.NONE,
                Optional.empty());
    }

    public SourceRecord {
        values = ordered(values);
        evidence = ordered(evidence);
        findings = List.copyOf(findings);
    }

    private static Map<Field, List<String>> ordered(Map<Field, List<String>> values) {
        var copy = new EnumMap<Field, List<String>>(Field.class);
        values.forEach((field, all) -> copy.put(field, List.copyOf(all)));
        return copy;
    }

    public Origin origin() {
        return new Origin(id, channel, time);
    }

    /// What of it tells whose it is. An edit says nothing of its own: it corrects what the other records say, see
    /// [Profile#statements()].
    public Traits traits() {
        return edit.cleared().isEmpty() ? Traits.of(values, evidence, raw) : Traits.NONE;
    }

    /// By id alone: equal records have equal ids, and hashing every text of a record costs more than storing it.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// Says where it came from, never what it says.
    @Override
    public String toString() {
        return "SourceRecord[" + id + ", " + channel.name() + "]";
    }
}
