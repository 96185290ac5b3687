package io.mingce.customer;

import io.mingce.consent.Consents;
import io.mingce.identity.Token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A person or a company that we keep one record of: the projection of its source records, and of those of the customers
/// merged into it.
///
/// @param profile what survives of them
/// @param consents the last statement about each purpose
/// @param spending what amounts are usual
/// @param since when the first record came in
/// @param lastActivity when the last record came in
/// @param version counts the writes; 0 = not stored yet
/// @param latest what the records of the last write did, so that it can be told again if the writer died before it
///     stored them
/// @param tokens the tokens the customer is to be found by
/// @param lineage whom it was merged with
/// @param stated what people said of its tags
/// @param assigned what the rules made of it; not part of the projection, see [AssignedTags]
/// @param archived how much of it lies in the archive; not part of the projection
public record Customer(
        CustomerId id,
        Profile profile,
        Consents consents,
        Spending spending,
        Instant since,
        Instant lastActivity,
        long version,
        Map<SourceId, Contribution> latest,
        Set<Token> tokens,
        Lineage lineage,
        StatedTags stated,
        AssignedTags assigned,
        Archived archived) {

    /// The tag that restricts a customer, see [#restricted()]; set and taken back with requests and legal holds alone.
    public static final TagName RESTRICTED = new TagName("restricted");

    public Customer {
        latest = Map.copyOf(latest);
        tokens = Set.copyOf(tokens);
    }

    /// A customer that begins with `source`.
    public static Customer begin(CustomerId id, SourceRecord source) {
        return new Customer(
                id,
                Profile.of(source),
                source.consents(),
                Spending.of(source),
                source.receivedAt(),
                source.receivedAt(),
                0,
                Map.of(),
                Set.of(),
                Lineage.NONE,
                StatedTags.of(source),
                AssignedTags.NONE,
                Archived.NOTHING);
    }

    /// The customer that `sources` make, whatever their order; there must be one at least.
    public static Customer project(CustomerId id, Collection<SourceRecord> sources, long version) {
        Iterator<SourceRecord> each =
                sources.stream().sorted(Comparator.comparing(SourceRecord::id)).iterator();
        Customer customer = begin(id, each.next());
        while (each.hasNext()) {
            customer = customer.with(each.next());
        }
        return customer.at(version);
    }

    /// The customer that the records of a whole tree make.
    ///
    /// @param sources by the customer they are kept with; there must be one record at least
    public static Customer project(
            CustomerId id,
            Map<CustomerId, List<SourceRecord>> sources,
            Lineage lineage,
            long version) {
        return sources.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(e -> project(id, e.getValue(), version))
                .reduce((a, b) -> a.and(b, lineage))
                .orElseThrow()
                .within(lineage);
    }

    /// This customer after one more record; the same record again changes nothing.
    public Customer with(SourceRecord source) {
        return and(begin(id, source), lineage);
    }

    /// This customer after another was merged into it.
    public Customer absorb(Customer other, Absorbed link) {
        return and(other, lineage.with(link, other.lineage));
    }

    private Customer and(Customer other, Lineage lineage) {
        return new Customer(
                id,
                profile.join(other.profile),
                consents.stricter(other.consents, lineage.lastMerge()),
                spending.join(other.spending),
                other.since.isBefore(since) ? other.since : since,
                other.lastActivity.isAfter(lastActivity) ? other.lastActivity : lastActivity,
                version,
                latest,
                both(tokens, other.tokens),
                lineage,
                stated.join(other.stated),
                assigned,
                archived == Archived.NOTHING && other.archived != Archived.NOTHING
                        ? Archived.PARTLY
                        : archived);
    }

    private static Set<Token> both(Set<Token> some, Set<Token> more) {
        if (some.containsAll(more)) {
            return some;
        }
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /// Whether it is only to be stored and protected: shown to nobody but the privacy officer, left out of searches, tags,
    /// segments and exports (PIPL 44 and 47, GDPR 18).
    public boolean restricted() {
        return stated.says(RESTRICTED);
    }

    /// The ids under which its source records are kept: its own, and of those merged into it.
    public Set<CustomerId> partitions() {
        var ids = new LinkedHashSet<CustomerId>();
        ids.add(id);
        lineage.absorbed().forEach(a -> ids.add(a.id()));
        return ids;
    }

    /// Whether somebody ruled that this customer and `other` are never the same.
    public boolean apartFrom(Customer other) {
        Set<CustomerId> theirs = other.partitions();
        Set<CustomerId> own = partitions();
        return lineage.apart().stream().anyMatch(a -> theirs.contains(a.other()))
                || other.lineage.apart().stream().anyMatch(a -> own.contains(a.other()));
    }

    /// The same customer as stored at `version`.
    public Customer at(long version) {
        return copy(version, latest, tokens, lineage, assigned, archived);
    }

    /// The same customer, saying what the records of the write to come did.
    public Customer telling(Map<SourceId, Contribution> latest) {
        return copy(version, latest, tokens, lineage, assigned, archived);
    }

    /// The same customer, to be found by `tokens`.
    public Customer foundBy(Set<Token> tokens) {
        return copy(version, latest, tokens, lineage, assigned, archived);
    }

    /// The same customer with another lineage.
    public Customer within(Lineage lineage) {
        return copy(version, latest, tokens, lineage, assigned, archived);
    }

    /// The same customer, with what the rules make of it.
    public Customer assigned(AssignedTags assigned) {
        return copy(version, latest, tokens, lineage, assigned, archived);
    }

    /// The same customer, of which so much lies in the archive.
    public Customer archived(Archived archived) {
        return copy(version, latest, tokens, lineage, assigned, archived);
    }

    /// The same customer, made anew from records of `before`: what does not follow from records is taken over.
    public Customer after(Customer before) {
        AssignedTags made = id.equals(before.id) ? before.assigned : assigned;
        Archived where = before.archived == Archived.NOTHING ? Archived.NOTHING : Archived.PARTLY;
        return copy(version, latest, tokens, lineage, made, where);
    }

    /// The tags that stand on `day`, ordered by name, without [ProtectiveTags].
    public List<Tag> tags(LocalDate day) {
        return Tag.standing(this, day);
    }

    private Customer copy(
            long version,
            Map<SourceId, Contribution> latest,
            Set<Token> tokens,
            Lineage lineage,
            AssignedTags assigned,
            Archived archived) {
        return new Customer(
                id,
                profile,
                consents,
                spending,
                since,
                lastActivity,
                version,
                latest,
                tokens,
                lineage,
                stated,
                assigned,
                archived);
    }

    /// By id alone: hashing every value of a customer costs more than reading it.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// The id and what is filled, never with what.
    @Override
    public String toString() {
        return "Customer[" + id + " v" + version + ", " + profile + "]";
    }
}
