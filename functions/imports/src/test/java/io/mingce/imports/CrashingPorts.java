package io.mingce.imports;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyLedger;
import io.mingce.erasure.Scrubs;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.importing.Tally;
import io.mingce.request.RequestId;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ports of the import, each write going through [Writes]. What a real port writes in several requests is cut
/// into single writes, in no promised order.
final class CrashingPorts {

    private CrashingPorts() {}

    record Jobs(ImportJobs jobs, Writes writes) implements ImportJobs {

        @Override
        public ImportJob begin(ImportId id, String channel, String file, Instant now) {
            return writes.write(() -> jobs.begin(id, channel, file, now));
        }

        @Override
        public Optional<ImportJob> find(ImportId id) {
            return jobs.find(id);
        }

        @Override
        public List<ImportJob> latest(int most) {
            return jobs.latest(most);
        }

        @Override
        public ImportJob chunkDone(ImportJob job, int chunk, Tally tally) {
            return writes.write(() -> jobs.chunkDone(job, chunk, tally));
        }

        @Override
        public ImportJob move(ImportJob job, ImportState to, int chunks, String problem) {
            return writes.write(() -> jobs.move(job, to, chunks, problem));
        }
    }

    record Files(ImportFiles files, Writes writes) implements ImportFiles {

        @Override
        public void keep(ImportId id, String name, byte[] content) {
            writes.write(() -> files.keep(id, name, content));
        }

        @Override
        public Optional<byte[]> kept(ImportId id, String name) {
            return files.kept(id, name);
        }

        @Override
        public void publish(ImportId id, String name, String mediaType, Path content) {
            writes.write(() -> files.publish(id, name, mediaType, content));
        }

        @Override
        public void forget(ImportId id, Collection<String> names) {
            names.forEach(name -> writes.write(() -> files.forget(id, List.of(name))));
        }

        @Override
        public Optional<InputStream> opened(ImportId id, String name) {
            return files.opened(id, name);
        }

        @Override
        public void withdraw(ImportId id, String name) {
            writes.write(() -> files.withdraw(id, name));
        }

        @Override
        public Optional<InputStream> dropped(String key) {
            return files.dropped(key);
        }

        @Override
        public void replaceDropped(ImportId id, String key, Path content) {
            writes.write(() -> files.replaceDropped(id, key, content));
        }

        @Override
        public void forgetOlder(String key) {
            writes.write(() -> files.forgetOlder(key));
        }

        @Override
        public Optional<URI> link(ImportId id, String name) {
            return files.link(id, name);
        }
    }

    record Copies(CopyLedger copies, Writes writes) implements CopyLedger {

        @Override
        public Noted note(Copy copy) {
            return writes.write(() -> copies.note(copy));
        }

        @Override
        public List<Copy> of(String origin) {
            return copies.of(origin);
        }

        @Override
        public void gone(Copy copy) {
            writes.write(() -> copies.gone(copy));
        }
    }

    record Rows(Scrubs scrubs, Writes writes) implements Scrubs {

        @Override
        public void ask(ImportId importId, RequestId request, Set<Long> rows) {
            writes.write(() -> scrubs.ask(importId, request, rows));
        }

        @Override
        public Optional<Scrub> find(ImportId importId, RequestId request) {
            return scrubs.find(importId, request);
        }

        @Override
        public void done(Scrub scrub, Map<String, Long> counts) {
            writes.write(() -> scrubs.done(scrub, counts));
        }

        @Override
        public void rewritten(ImportId content, ImportId original) {
            writes.write(() -> scrubs.rewritten(content, original));
        }

        @Override
        public Optional<ImportId> original(ImportId content) {
            return scrubs.original(content);
        }

        @Override
        public Set<Long> gone(ImportId importId) {
            return scrubs.gone(importId);
        }
    }

    record Tokens(Identifiers identifiers, Writes writes) implements Identifiers {

        @Override
        public Map<Token, Holders> find(Set<Token> tokens) {
            return identifiers.find(tokens);
        }

        @Override
        public Map<Token, Holders> claim(Map<Token, CustomerId> claims) {
            var taken = new HashMap<Token, Holders>();
            claims.forEach((token, id) ->
                    taken.putAll(writes.write(() -> identifiers.claim(Map.of(token, id)))));
            return taken;
        }

        @Override
        public void share(Map<Token, Set<CustomerId>> holders) {
            holders.forEach(
                    (token, ids) -> writes.write(() -> identifiers.share(Map.of(token, ids))));
        }

        @Override
        public void release(Map<Token, Set<CustomerId>> holders) {
            holders.forEach(
                    (token, ids) -> writes.write(() -> identifiers.release(Map.of(token, ids))));
        }
    }

    record Register(Customers customers, Writes writes) implements Customers {

        @Override
        public Map<CustomerId, Customer> find(Set<CustomerId> ids) {
            return customers.find(ids);
        }

        @Override
        public Map<SourceKey, Contribution> contributions(Map<Customer, Set<SourceId>> wanted) {
            return customers.contributions(wanted);
        }

        @Override
        public Stored history(CustomerId id) {
            return customers.history(id);
        }

        @Override
        public Set<CustomerId> save(Collection<Change> changes) {
            var contended = new HashSet<CustomerId>();
            changes.forEach(change ->
                    contended.addAll(writes.write(() -> customers.save(List.of(change)))));
            return contended;
        }

        @Override
        public boolean withdraw(Customer left, Set<SourceKey> sources) {
            return writes.write(() -> customers.withdraw(left, sources));
        }
    }

    record Cases(ReviewCases cases, Writes writes) implements ReviewCases {

        @Override
        public void open(Set<ReviewCase> opened) {
            writes.write(() -> cases.open(opened));
        }

        @Override
        public Optional<ReviewCase> find(CaseId id) {
            return cases.find(id);
        }

        @Override
        public Page page(Order order, Optional<String> owner, Optional<String> from, int limit) {
            return cases.page(order, owner, from, limit);
        }

        @Override
        public boolean change(ReviewCase changed) {
            return writes.write(() -> cases.change(changed));
        }
    }
}
