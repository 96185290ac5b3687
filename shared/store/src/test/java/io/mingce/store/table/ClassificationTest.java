package io.mingce.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every attribute of every table says what it may hold; a new one that does not, fails here. What is written without
/// a schema is held against its table of attributes by the contract test of its adapter.
class ClassificationTest {

    static Stream<TableSchema<?>> schemas() throws IOException, URISyntaxException {
        return items().map(ClassificationTest::declared)
                .filter(TableSchema.class::isInstance)
                .map(schema -> (TableSchema<?>) schema);
    }

    @Test
    void everyItemDeclaresItsAttributes() throws IOException, URISyntaxException {
        List<Class<?>> items = items().toList();

        assertThat(items).hasSizeGreaterThanOrEqualTo(6);
        assertThat(items).allSatisfy(item -> assertThat(declared(item)).isNotNull());
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

    /// The classes whose name says that they are items of a table.
    private static Stream<Class<?>> items() throws IOException, URISyntaxException {
        Path classes =
                Path.of(Secrecy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("io/mingce/store"))) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Item.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(ClassificationTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /// Its `SCHEMA`, or its `SECRECY` where it has no schema.
    private static Object declared(Class<?> item) {
        Field declared =
                Arrays.stream(item.getDeclaredFields())
                        .filter(field -> List.of("SCHEMA", "SECRECY").contains(field.getName()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(item + " declares no attributes"));
        declared.setAccessible(true);
        try {
            return declared.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
