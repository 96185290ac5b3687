package io.mingce.store.audit;

import io.mingce.audit.Access;
import io.mingce.audit.AuditDay;
import io.mingce.audit.AuditTrail;
import io.mingce.audit.ChainId;
import io.mingce.audit.Head;
import io.mingce.audit.Link;
import io.mingce.customer.CustomerId;
import io.mingce.failure.TryAgain;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import org.crac.Context;
import org.crac.Resource;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;

/// [AuditTrail] in the ledger. A note is one request and four write units: the link, and its entry in three indexes. One
/// about several customers is a write unit more for each, and a request more per 25; the first of a process and day is one
/// request and unit more.
///
/// Everything is written by PartiQL's `INSERT`, which never overwrites: the right to do that is the only one that the
/// functions have, so what is noted stays, whatever they may be made to do.
///
/// A process has as many chains as it ever wrote notes at once, which on Lambda is one. A chain is taken by one note at a
/// time, and its next place is a key that must be free: so two who hold the same chain, like two copies of one snapshot,
/// cannot both write into it, and who comes second begins another.
public final class DynamoDbAuditTrail implements AuditTrail, Resource {

    private static final int NAME_BITS = 80;

    private final DynamoDbClient client;
    private final BatchWrites writes;
    private final String table;
    private final Random random;
    private final Deque<Head> free = new ConcurrentLinkedDeque<>();

    DynamoDbAuditTrail(DynamoDbClient client, String table, Random random) {
        this.client = client;
        this.writes = new BatchWrites(client);
        this.table = table;
        this.random = random;
    }

    /// Kept in the ledger `table`; follows the snapshots of `context`, which must be strongly held by the caller as long as
    /// the trail is.
    public static DynamoDbAuditTrail of(
            DynamoDbClient client, String table, Context<Resource> context) {
        var trail = new DynamoDbAuditTrail(client, table, new SecureRandom());
        context.register(trail);
        return trail;
    }

    @Override
    public void note(Access access) {
        try {
            AuditDay day = AuditDay.of(access.at());
            if (!append(Link.after(take(day).orElseGet(() -> begin(day)), access))
                    && !append(Link.after(begin(day), access))) {
                throw new IllegalStateException("a chain was taken as soon as it was begun");
            }
        } catch (SdkClientException e) {
            throw notStored(e);
        } catch (DynamoDbException e) {
            if (e.statusCode() < 500 && !e.isThrottlingException()) {
                throw e; // The fault is ours; coming again would not help.
            }
            throw notStored(e);
        }
    }

    private static TryAgain notStored(RuntimeException cause) {
        return new TryAgain(Duration.ofSeconds(5), "the audit trail cannot be written", cause);
    }

    /// Whether `link` is in its place now, put there by this request or an earlier attempt at it. A chain whose last link
    /// may or may not have been stored is not taken up again.
    private boolean append(Link link) {
        Map<String, AttributeValue> item = LinkItem.of(link);
        var statements = new ArrayList<BatchStatementRequest>();
        statements.add(Statements.insert(table, item));
        if (link.access().customers().size() > 1) {
            for (CustomerId customer : link.access().customers()) {
                statements.add(Statements.insert(table, PointerItem.of(customer, link)));
            }
        }
        boolean there = writes.run(statements).getFirst().done() || stored(item);
        if (there) {
            free.addFirst(Head.after(link));
        }
        return there;
    }

    /// A refused `INSERT` does not say what stands in its way.
    private boolean stored(Map<String, AttributeValue> item) {
        return client.getItem(g -> g.tableName(table).key(LinkItem.key(item)).consistentRead(true))
                .item()
                .equals(item);
    }

    private Optional<Head> take(AuditDay day) {
        for (Head head : List.copyOf(free)) {
            if (head.chain().day().equals(day) && free.remove(head)) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    private Head begin(AuditDay day) {
        free.removeIf(head -> head.chain().day().compareTo(day) < 0);
        String name = new BigInteger(NAME_BITS, random).toString(Character.MAX_RADIX);
        var chain = new ChainId(day, name);
        writes.run(List.of(Statements.insert(table, PointerItem.of(chain))));
        return Head.empty(chain);
    }

    /// No chain may go on in two copies of this process.
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        free.clear();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // The next note begins a chain.
    }
}
