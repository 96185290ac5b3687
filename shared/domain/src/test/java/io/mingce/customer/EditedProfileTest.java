package io.mingce.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class EditedProfileTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final CustomerId ID = CustomerId.from(new SourceId("1"), 0);
    private static final List<Channel> CHANNELS =
            List.of(new Channel("web", 40), new Channel("crm", 60), Channel.STAFF);
    private static final List<Field> FIELDS =
            List.of(Field.NAME, Field.PHONE, Field.EMAIL, Field.LEVEL, Field.OWNER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void joiningIsTheSameInAnyOrderGroupingAndRepetition(long seed) {
        var random = new Random(seed);
        List<SourceRecord> records = records(random, 60);
        Profile expected = joined(records.stream().map(Profile::of).toList());
        assertThat(expected.cleared()).isNotEmpty();
        assertThat(expected.extensions()).isNotEmpty();

        for (int turn = 0; turn < 20; turn++) {
            var shuffled = new ArrayList<>(records);
            records.stream().filter(_ -> random.nextInt(3) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);

            Profile grouped = grouped(shuffled, random);
            assertThat(grouped).isEqualTo(expected);
            assertThat(grouped.statements()).isEqualTo(expected.statements());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aCustomerIsWhatItsRecordsMakeHoweverTheyCame(long seed) {
        var random = new Random(seed);
        List<SourceRecord> records = records(random, 40);
        Customer projected = Customer.project(ID, records, 0);

        for (int turn = 0; turn < 20; turn++) {
            Collections.shuffle(records, random);
            Customer customer = Customer.begin(ID, records.getFirst());
            for (SourceRecord record : records) {
                customer = customer.with(record);
            }
            assertThat(customer).isEqualTo(projected);
        }
    }

    @Test
    void whatAnEditReplacedStandsNoMoreButOfMoreTrustedChannels() {
        SourceRecord web = record("1", CHANNELS.get(0), 0, Map.of(Field.PHONE, "1"), Edit.NONE);
        SourceRecord edit =
                record("2", CHANNELS.get(1), 1, Map.of(Field.PHONE, "2"), clearing(Field.PHONE));
        SourceRecord late = record("3", CHANNELS.get(0), 2, Map.of(Field.PHONE, "3"), Edit.NONE);
        SourceRecord staff = record("4", CHANNELS.get(2), 0, Map.of(Field.PHONE, "4"), Edit.NONE);

        Profile profile = Customer.project(ID, List.of(web, edit, late, staff), 0).profile();

        assertThat(profile.all(Field.PHONE)).extracting(Sourced::value).containsExactly("4", "2");
        assertThat(profile.standing(web)).doesNotContainKey(Field.PHONE);
        assertThat(profile.standing(late)).doesNotContainKey(Field.PHONE);
        assertThat(profile.standing(edit)).containsEntry(Field.PHONE, List.of("2"));
    }

    @Test
    void anEditCorrectsWhatTheOthersSayAndSaysNothingOfItsOwn() {
        SourceRecord web =
                record(
                        "1",
                        CHANNELS.get(0),
                        0,
                        Map.of(Field.NAME, "张三", Field.PHONE, "1"),
                        Edit.NONE);
        SourceRecord edit =
                record("2", Channel.STAFF, 1, Map.of(Field.PHONE, "2"), clearing(Field.PHONE));

        assertThat(edit.traits().isEmpty()).isTrue();
        assertThat(Customer.project(ID, List.of(web, edit), 0).profile().statements())
                .isEqualTo(
                        Map.of(
                                new Traits(
                                        Map.of(
                                                Field.NAME, List.of("张三"),
                                                Field.PHONE, List.of("2")),
                                        Map.of(),
                                        Map.of()),
                                web.origin()));
    }

    @Test
    void aRecordOfWhichNothingStandsIsNoStatementToRecogniseAnybodyBy() {
        SourceRecord web = record("1", CHANNELS.get(0), 0, Map.of(Field.PHONE, "1"), Edit.NONE);
        SourceRecord edit = record("2", Channel.STAFF, 1, Map.of(), clearing(Field.PHONE));

        assertThat(Customer.project(ID, List.of(web, edit), 0).profile().statements()).isEmpty();
    }

    private static Profile joined(List<Profile> profiles) {
        return profiles.stream().reduce(Profile::join).orElseThrow();
    }

    /// Joins neighbours until one is left.
    private static Profile grouped(List<SourceRecord> records, Random random) {
        var profiles = new ArrayList<>(records.stream().map(Profile::of).toList());
        while (profiles.size() > 1) {
            int at = random.nextInt(profiles.size() - 1);
            profiles.set(at, profiles.get(at).join(profiles.remove(at + 1)));
        }
        return profiles.getFirst();
    }

    private static List<SourceRecord> records(Random random, int count) {
        var records = new ArrayList<SourceRecord>();
        for (int i = 0; i < count; i++) {
            var values = new EnumMap<Field, String>(Field.class);
            for (Field field : FIELDS) {
                if (random.nextInt(3) == 0) {
                    values.put(field, field.key() + random.nextInt(30));
                }
            }
            var cleared = EnumSet.noneOf(Field.class);
            var extensions = new HashMap<String, String>();
            if (random.nextInt(3) == 0) {
                FIELDS.stream().filter(_ -> random.nextInt(4) == 0).forEach(cleared::add);
                for (String name : List.of("store", "title")) {
                    if (random.nextBoolean()) {
                        extensions.put(name, random.nextBoolean() ? "" : "x" + random.nextInt(3));
                    }
                }
            }
            records.add(
                    record(
                            "r%02d".formatted(i),
                            CHANNELS.get(random.nextInt(CHANNELS.size())),
                            random.nextInt(20),
                            values,
                            new Edit(cleared, extensions)));
        }
        return records;
    }

    private static Edit clearing(Field field) {
        return new Edit(Set.of(field), Map.of());
    }

    private static SourceRecord record(
            String id, Channel channel, int seconds, Map<Field, String> said, Edit edit) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        said.forEach((field, text) -> values.put(field, List.of(text)));
        return new SourceRecord(
                new SourceId(id),
                channel,
                NOON.plusSeconds(seconds),
                NOON.plusSeconds(seconds),
                CustomerType.PERSON,
                Optional.empty(),
                new RawRecord(Map.of()),
                values,
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                edit,
                Optional.empty());
    }
}
