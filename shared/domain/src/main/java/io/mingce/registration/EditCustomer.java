package io.mingce.registration;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Rule;
import io.mingce.cleaning.Severity;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Traits;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Puts right what is known of a customer, as one more source record of it: what older records say is kept, and does
/// not stand. Nobody is taken for the customer by what was replaced, but what is delivered again with it still comes
/// home, see [Keys#of]. The customer is given the tokens it is to be found by before it is stored, and those it is not to be
/// found by any more are taken after, so that a process that dies in between leaves the index naming one customer too
/// many, which does no harm, and which the stream puts right.
public final class EditCustomer {

    private static final Set<Field> ADDRESSABLE =
            EnumSet.of(Field.NAME, Field.PHONE, Field.EMAIL, Field.ID_CARD, Field.USCC);

    private final Cleaning cleaning;
    private final BlindIndex index;
    private final Customers customers;
    private final Shares shares;
    private final ZoneId zone;

    /// @param zone in which a day begins, by which birth dates and ages are judged
    public EditCustomer(
            Cleaning cleaning,
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            ZoneId zone) {
        this.cleaning = cleaning;
        this.index = index;
        this.customers = customers;
        this.shares = new Shares(identifiers, customers);
        this.zone = zone;
    }

    /// Edits a customer, or the survivor of one that was merged away. Four requests; where the customer is recognised
    /// by what is edited, one more for each of its [Customer#partitions()] and a few for each token that comes or goes.
    ///
    /// @param expectedVersion of the customer that the caller saw; empty = whatever it is by now
    /// @throws Contended when others kept changing the customer; a repetition finishes
    public EditOutcome edit(CustomerId id, OptionalLong expectedVersion, Editing editing) {
        return Attempts.until(round -> attempt(id, expectedVersion, editing, round));
    }

    /// Empty where somebody else changed the customer meanwhile.
    private Optional<EditOutcome> attempt(
            CustomerId id, OptionalLong expected, Editing editing, int round) {
        Customer before = customers.find(Set.of(id)).get(id);
        if (before == null) {
            return Optional.of(new EditOutcome.Gone());
        }
        Optional<EditOutcome> told = repeated(before, editing);
        if (told.isPresent()) {
            return told;
        }
        boolean unfinished = before.latest().containsKey(editing.id()); // Of a writer that died.
        boolean asSeen = expected.isEmpty() || expected.getAsLong() == before.version();
        if (!asSeen && !unfinished) {
            return Optional.of(new EditOutcome.Stale(before));
        }
        Cleaned cleaned = clean(editing, before);
        SourceRecord record = editing.record(before, cleaned);
        Customer after = before.with(record);
        List<Finding> refused = refused(cleaned, record.findings(), after.profile());
        if (!refused.isEmpty()) {
            return Optional.of(new EditOutcome.Rejected(refused));
        }
        return store(before, after, record, round);
    }

    /// As what the customer is: a few fields alone do not show whether they are a person's or a company's.
    private Cleaned clean(Editing editing, Customer customer) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        texts.putAll(editing.raw().texts());
        texts.put(Column.TYPE, List.of(customer.profile().type().name()));
        return cleaning.clean(new RawRecord(texts), LocalDate.ofInstant(editing.at(), zone));
    }

    /// What stands in the way; empty where nothing does. What is only good enough to recognise somebody by is no value.
    private static List<Finding> refused(Cleaned cleaned, List<Finding> findings, Profile after) {
        boolean unusable =
                findings.stream().anyMatch(f -> f.severity() == Severity.REJECTED)
                        || !cleaned.values().keySet().containsAll(cleaned.evidence().keySet());
        if (unusable) {
            return findings;
        }
        boolean addressable =
                ADDRESSABLE.stream().anyMatch(field -> after.value(field).isPresent());
        return addressable ? List.of() : List.of(new Finding(Column.NAME, Rule.ROW_UNUSABLE));
    }

    private Optional<EditOutcome> store(
            Customer before, Customer after, SourceRecord record, int round) {
        Set<Token> tokens = before.tokens();
        if (record.edit().cleared().stream().anyMatch(Traits.FIELDS::contains)) {
            Tree tree = Tree.read(before, customers);
            if (tree.underWay(round)) {
                return Optional.empty();
            }
            tokens = tokens(tree, after.profile(), record);
        }
        shares.give(before.id(), Shares.without(tokens, before.tokens()));
        Customer edited = after.foundBy(tokens).telling(Map.of(record.id(), Contribution.MERGED));
        var change = new Change(edited, Map.of(record, Contribution.MERGED));
        if (!customers.save(List.of(change)).isEmpty()) {
            return Optional.empty();
        }
        shares.take(before.id(), Shares.without(before.tokens(), tokens));
        return Optional.of(edited(edited.at(edited.version() + 1), record));
    }

    /// Those of all its records and of this one, as far as they stand. Nothing is taken from a customer that a writer who
    /// died stored without its records.
    private Set<Token> tokens(Tree tree, Profile after, SourceRecord record) {
        var tokens =
                new HashSet<>(
                        Keys.of(
                                after,
                                Stream.concat(tree.records(), Stream.of(record)).toList(),
                                index));
        if (tree.incomplete()) {
            tokens.addAll(tree.customer().tokens());
        }
        return tokens;
    }

    /// What became of it when it came before.
    private Optional<EditOutcome> repeated(Customer customer, Editing editing) {
        var wanted = Map.of(customer, Set.of(editing.id()));
        return customers.contributions(wanted).keySet().stream()
                .flatMap(key -> customers.sources(key.customer()).stream())
                .filter(source -> source.id().equals(editing.id()))
                .map(record -> edited(customer, record))
                .findFirst();
    }

    private static EditOutcome edited(Customer customer, SourceRecord record) {
        var changed = new TreeSet<String>();
        record.values().keySet().forEach(field -> changed.add(field.key()));
        record.edit().cleared().forEach(field -> changed.add(field.key()));
        record.edit().extensions().keySet().forEach(name -> changed.add("extensions." + name));
        record.consents().byPurpose().keySet().forEach(name -> changed.add("consents." + name));
        return new EditOutcome.Edited(customer, changed, record.findings());
    }
}
