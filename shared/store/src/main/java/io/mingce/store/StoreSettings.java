package io.mingce.store;

import io.mingce.store.customer.CustomerTables;

/// Where customers are kept.
///
/// @param keyArn the KMS key that wraps the keysets
record StoreSettings(
        String customers,
        String archive,
        String identifiers,
        String customerKeys,
        String jobs,
        String ledger,
        String keyArn) {

    static StoreSettings read(Settings settings) {
        return new StoreSettings(
                settings.table("CUSTOMERS_TABLE"),
                settings.table("ARCHIVE_TABLE"),
                settings.table("IDENTIFIERS_TABLE"),
                settings.table("CUSTOMER_KEYS_TABLE"),
                settings.table("JOBS_TABLE"),
                settings.table("LEDGER_TABLE"),
                settings.keyArn("KEY_ARN"));
    }

    CustomerTables customerTables() {
        return new CustomerTables(customers, archive);
    }
}
