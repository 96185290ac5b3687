package io.mingce.store;

import io.mingce.audit.AuditLog;
import io.mingce.audit.AuditTrail;
import io.mingce.customer.Customers;
import io.mingce.customer.Relations;
import io.mingce.dedup.Merges;
import io.mingce.dedup.Splits;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.DeliveryKeys;
import io.mingce.review.ReviewCases;
import io.mingce.store.audit.DynamoDbAuditLog;
import io.mingce.store.audit.DynamoDbAuditTrail;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.HmacBlindIndex;
import io.mingce.store.cipher.KeysetRecords;
import io.mingce.store.cipher.Keysets;
import io.mingce.store.customer.DynamoDbCustomers;
import io.mingce.store.customer.DynamoDbIdentifiers;
import io.mingce.store.customer.DynamoDbMerges;
import io.mingce.store.customer.DynamoDbRelations;
import io.mingce.store.customer.DynamoDbReviewCases;
import io.mingce.store.customer.DynamoDbSplits;
import io.mingce.store.customer.DynamoDbTagAssignments;
import io.mingce.store.erasure.DynamoDbSuppressions;
import io.mingce.tagging.TagAssignments;

import org.crac.Core;

import java.time.InstantSource;

/// The ports of the domain on AWS. Made once, when a function is constructed: checks the settings, makes no request;
/// the keys are opened on first use.
public record Wiring(
        Customers customers,
        Relations relations,
        Identifiers identifiers,
        ReviewCases cases,
        Suppressions suppressions,
        Merges merges,
        Splits splits,
        TagAssignments assignments,
        MatchCustomer matching,
        DeliveryKeys deliveryKeys,
        BlindIndex index,
        AuditTrail trail,
        AuditLog log,
        Keysets keysets,
        InstantSource clock) {

    /// The ports of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static Wiring of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        settings.check();
        return of(host, store);
    }

    static Wiring of(Host host, StoreSettings store) {
        var client = host.clients().dynamoDb();
        var keysets =
                Keysets.of(
                        new KeysetRecords(
                                client, host.clients().kms(), store.ledger(), store.keyArn()),
                        host.clock(),
                        Core.getGlobalContext());
        var dataKeys = new DataKeys(client, store.customerKeys(), keysets, host.clock());
        return new Wiring(
                new DynamoDbCustomers(client, store.customerTables(), dataKeys),
                new DynamoDbRelations(client, store.customerTables(), dataKeys),
                new DynamoDbIdentifiers(client, store.identifiers()),
                new DynamoDbReviewCases(client, store.jobs()),
                new DynamoDbSuppressions(client, store.ledger()),
                new DynamoDbMerges(client, store.customerTables(), store.jobs(), dataKeys),
                new DynamoDbSplits(client, store.customerTables(), dataKeys),
                new DynamoDbTagAssignments(client, store.customers(), dataKeys),
                new MatchCustomer(MatchWeights.shipped()),
                new DynamoDbDeliveryKeys(client, store.jobs()),
                new HmacBlindIndex(keysets),
                DynamoDbAuditTrail.of(client, store.ledger(), Core.getGlobalContext()),
                new DynamoDbAuditLog(client, store.ledger()),
                keysets,
                host.clock());
    }
}
