package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.store.cipher.KeyTables;
import io.mingce.store.table.Secrecy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.util.Map;
import java.util.stream.Stream;

/// Every attribute of every table says what it may hold; a new one that does not, fails here.
class ClassificationTest {

    static Stream<TableSchema<?>> schemas() {
        return Stream.concat(
                Stream.of(
                        CustomerItem.SCHEMA,
                        IdentifierItem.SCHEMA,
                        MergeItem.SCHEMA,
                        ReviewCaseItem.SCHEMA),
                KeyTables.schemas());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyAttributeSaysWhatItMayHold(TableSchema<?> schema) {
        Map<String, Secrecy> secrecy = Secrecy.of(schema.tableMetadata());

        assertThat(schema.attributeNames()).isNotEmpty();
        assertThat(secrecy).containsOnlyKeys(schema.attributeNames());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatIsSealedIsBytesAndNeverAKey(TableSchema<?> schema) {
        for (String attribute : Secrecy.encrypted(schema.tableMetadata())) {
            assertThat(schema.tableMetadata().primaryKeys()).doesNotContain(attribute);
            assertThat(schema.converterForAttribute(attribute).attributeValueType().name())
                    .isEqualTo("B");
        }
    }
}
