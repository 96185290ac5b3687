package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.Customer;
import io.mingce.customer.SourceId;
import io.mingce.failure.TryAgain;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.Meanwhile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The archive cannot be reached: whoever is at hand is served, nobody is told that an archived customer does not exist, and
/// nothing is half done.
class ArchiveAwayIT {

    private static final int LARGE = 130;

    /// What DynamoDB answers.
    enum Why {
        THROTTLED {
            @Override
            SdkException answer() {
                return ProvisionedThroughputExceededException.builder()
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode("ProvisionedThroughputExceededException")
                                        .build())
                        .build();
            }
        },
        NOT_THERE {
            @Override
            SdkException answer() {
                return ResourceNotFoundException.builder().statusCode(400).build();
            }
        },
        BROKEN {
            @Override
            SdkException answer() {
                return InternalServerErrorException.builder().statusCode(500).build();
            }
        },
        OUT_OF_REACH {
            @Override
            SdkException answer() {
                return SdkClientException.create("no way");
            }
        };

        abstract SdkException answer();
    }

    private final Shelf shelf = new Shelf();

    @ParameterizedTest
    @EnumSource
    void whoeverIsAtHandIsServed(Why why) {
        shelf.save("one", 3);
        Installation store = without(why);

        Customer found = store.customers().find(Set.of(Shelf.id("one"))).get(Shelf.id("one"));

        assertThat(found).isEqualTo(shelf.stored("one"));
        assertThat(store.customers().sources(Shelf.id("one"))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsArchivedIsAskedForAgain(Why why) {
        shelf.save("one", 3);
        Customer archived = shelf.archived("one");
        Installation store = without(why);
        var pages =
                new DynamoDbCustomerPages(
                        client(why), shelf.tables.customerTables(), store.dataKeys());

        assertThatThrownBy(() -> store.customers().find(Set.of(archived.id())))
                .isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> store.customers().sources(archived.id()))
                .isInstanceOf(TryAgain.class);
        assertThatThrownBy(() ->
                        store.customers()
                                .contributions(Map.of(archived, Set.of(new SourceId("one0")))))
                .isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> pages.page(Optional.empty())).isInstanceOf(TryAgain.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWasToBeArchivedStaysAsItIs(Why why) {
        for (int records : new int[] {3, LARGE}) {
            Customer before = shelf.save("of" + records, records);
            var stored = shelf.tables.scan(shelf.tables.customers());
            var archive = new DynamoDbArchive(client(why), shelf.tables.customerTables());

            assertThatThrownBy(() -> archive.archive(before, Shelf.TODAY))
                    .isInstanceOf(SdkException.class);

            assertThat(shelf.tables.scan(shelf.tables.customers())).isEqualTo(stored);
        }
    }

    private Installation without(Why why) {
        return Installation.on(shelf.tables, client(why), shelf.kms);
    }

    private DynamoDbClient client(Why why) {
        return Meanwhile.naming(
                Engine.client(),
                shelf.tables.archive(),
                () -> {
                    throw why.answer();
                });
    }
}
