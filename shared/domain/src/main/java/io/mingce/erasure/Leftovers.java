package io.mingce.erasure;

import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.review.CaseId;

import java.util.Map;
import java.util.Set;

/// Deletes what other ports keep. Every operation can be repeated, and says what it found by the name of the store.
public interface Leftovers {

    /// Everything under these ids in the tables of customers and of the archive, whatever it is. One request per id and table
    /// to read, one per 25 items to delete.
    Map<String, Long> items(Set<CustomerId> ids);

    /// Review cases and notes of merges. One request per 25.
    Map<String, Long> pairs(Set<CaseId> cases, Set<MergeId> merges);

    /// Jobs that name them: `retention-end`, tags that wait. One request per 25.
    Map<String, Long> jobs(Set<CustomerId> ids);

    /// The rows of the search. One request per 25.
    Map<String, Long> directory(Set<CustomerId> ids);

    /// The data keys: what is sealed under them cannot be opened any more, wherever a copy of it lies. One request per 25.
    Map<String, Long> keys(Set<CustomerId> ids);

    /// Those of `ids` of which anything is left in any table of customers, of the archive or of keys. For the proof, and for
    /// restored tables.
    Set<CustomerId> present(Set<CustomerId> ids);
}
