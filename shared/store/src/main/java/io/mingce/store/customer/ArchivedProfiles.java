package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.cipher.FieldCipher;
import io.mingce.store.table.BatchReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the profiles of those who are archived wholly.
final class ArchivedProfiles {

    private final BatchReads reads;
    private final String archive;

    ArchivedProfiles(BatchReads reads, String archive) {
        this.reads = reads;
        this.archive = archive;
    }

    /// Those who are there; one who is not came back, or is gone. One request per 100.
    ///
    /// @param stubs what stands in the place of their profiles
    /// @param opened their keys; whoever has none is left out
    Map<CustomerId, Customer> read(
            List<Map<String, AttributeValue>> stubs, Map<CustomerId, Aead> opened) {
        var versions = new HashMap<CustomerId, Long>();
        for (Map<String, AttributeValue> stub : stubs) {
            if (opened.containsKey(id(stub))) {
                versions.put(id(stub), Long.valueOf(requireNonNull(stub.get("version")).n()));
            }
        }
        var keys =
                versions.keySet().stream()
                        .map(id -> CustomerItems.key(id, CustomerItem.PROFILE))
                        .toList();
        var found = new HashMap<CustomerId, Customer>();
        for (var sealed : ArchiveAway.reading(() -> reads.items(archive, keys))) {
            CustomerId id = id(sealed);
            found.put(
                    id,
                    open(sealed, requireNonNull(opened.get(id)))
                            .at(requireNonNull(versions.get(id)))
                            .archived(Archived.WHOLLY));
        }
        return found;
    }

    static CustomerId id(Map<String, AttributeValue> item) {
        return new CustomerId(requireNonNull(item.get("id")).s());
    }

    static Customer open(Map<String, AttributeValue> sealed, Aead key) {
        return CustomerItems.customer(
                CustomerItem.SCHEMA.mapToItem(
                        FieldCipher.open(CustomerItem.SCHEMA.tableMetadata(), sealed, key)));
    }
}
