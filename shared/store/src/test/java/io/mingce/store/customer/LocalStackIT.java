package io.mingce.store.customer;

import io.mingce.customer.Customers;
import io.mingce.dedup.Merges;
import io.mingce.dedup.Splits;
import io.mingce.identity.Identifiers;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.Tallies;
import io.mingce.memory.contract.CustomersContract;
import io.mingce.memory.contract.DeliveryKeysContract;
import io.mingce.memory.contract.IdentifiersContract;
import io.mingce.memory.contract.ImportJobsContract;
import io.mingce.memory.contract.MergesContract;
import io.mingce.memory.contract.ReviewCasesContract;
import io.mingce.memory.contract.SplitsContract;
import io.mingce.registration.DeliveryKeys;
import io.mingce.review.ReviewCases;
import io.mingce.store.DynamoDbDeliveryKeys;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.Tables;
import io.mingce.store.imports.DynamoDbImportJobs;

import org.junit.jupiter.api.Nested;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;

/// The same contracts over HTTP, with another engine. Skipped where there is no Docker.
@Testcontainers(disabledWithoutDocker = true)
class LocalStackIT {

    @Container private static final LocalStackContainer CONTAINER = LocalStack.container();

    @Nested
    class OfCustomers extends CustomersContract {

        private final Installation store = LocalStack.on(CONTAINER);

        @Override
        protected Customers customers() {
            return store.customers();
        }
    }

    @Nested
    class OfIdentifiers extends IdentifiersContract {

        private final Installation store = LocalStack.on(CONTAINER);

        @Override
        protected Identifiers identifiers() {
            return store.identifiers();
        }
    }

    @Nested
    class OfReviewCases extends ReviewCasesContract {

        private final Installation store = LocalStack.on(CONTAINER);

        @Override
        protected ReviewCases cases() {
            return store.cases();
        }
    }

    @Nested
    class OfMerges extends MergesContract {

        private final Installation store = LocalStack.on(CONTAINER);

        @Override
        protected Customers customers() {
            return store.customers();
        }

        @Override
        protected Merges merges() {
            return store.merges();
        }
    }

    @Nested
    class OfSplits extends SplitsContract {

        private final Installation store = LocalStack.on(CONTAINER);

        @Override
        protected Customers customers() {
            return store.customers();
        }

        @Override
        protected Splits splits() {
            return store.splits();
        }
    }

    @Nested
    class OfImportJobs extends ImportJobsContract {

        private final Tables tables = LocalStack.on(CONTAINER).tables();
        private final DynamoDbImportJobs jobs =
                new DynamoDbImportJobs(tables.client(), tables.jobs());

        @Override
        protected ImportJobs jobs() {
            return jobs;
        }

        @Override
        protected Tallies tallies() {
            return jobs;
        }
    }

    @Nested
    class OfDeliveryKeys extends DeliveryKeysContract {

        private final Tables tables = LocalStack.on(CONTAINER).tables();

        @Override
        protected DeliveryKeys keys() {
            return new DynamoDbDeliveryKeys(tables.client(), tables.jobs());
        }
    }
}
