package io.mingce.memory;

import static io.mingce.memory.World.NOON;
import static io.mingce.memory.World.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Rule;
import io.mingce.consent.Consent;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Sourced;
import io.mingce.identity.FindCustomers;
import io.mingce.identity.Token;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.Together;
import io.mingce.registration.EditOutcome;
import io.mingce.registration.EditOutcome.Edited;
import io.mingce.registration.EditOutcome.Gone;
import io.mingce.registration.EditOutcome.Rejected;
import io.mingce.registration.EditOutcome.Stale;
import io.mingce.registration.Editing;
import io.mingce.registration.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

class EditCustomerTest {

    private static final String OLD = "+8613812345678";
    private static final String NEW = "+8613987654321";

    private final World world = new World();
    private final CustomerId id =
            world.add(
                    row(
                            "1",
                            Map.of(
                                    Column.NAME, "张三",
                                    Column.PHONE, "13812345678",
                                    Column.EMAIL, "zs@example.com",
                                    Column.LEVEL, "VIP"),
                            NOON));

    @Test
    void theNewValueStandsAndTheOldIsKeptWithItsRecord() {
        Edited edited = edited(edit("e1", Map.of(Column.PHONE, "139 8765 4321")));

        assertThat(edited.customer()).isEqualTo(world.find(id));
        assertThat(edited.changed()).containsExactly("phone");
        assertThat(edited.findings())
                .containsExactly(new Finding(Column.PHONE, Rule.PHONE_NORMALISED));
        assertThat(texts(Field.PHONE)).containsExactly(NEW);
        assertThat(world.customers.sources(id))
                .extracting(source -> source.values().get(Field.PHONE))
                .containsExactlyInAnyOrder(List.of(OLD), List.of(NEW));
    }

    @Test
    void theRecordTellsWhoPutItRightAndWhen() {
        edit("e1", Map.of(Column.PHONE, "13987654321"));

        assertThat(record("e1"))
                .satisfies(record -> {
                    assertThat(record.channel().name()).isEqualTo("staff");
                    assertThat(record.channel().trust()).isEqualTo(100);
                    assertThat(record.time()).isEqualTo(NOON);
                    assertThat(record.edit().by()).contains("li");
                });
    }

    @Test
    void aCustomerIsFoundByWhatStandsOnly() {
        edit("e1", Map.of(Column.PHONE, "13987654321", Column.NAME, "张珊"));

        assertThat(found(Field.PHONE, NEW)).containsExactly(id);
        assertThat(found(Field.NAME, "张珊")).containsExactly(id);
        assertThat(found(Field.EMAIL, "zs@example.com")).containsExactly(id);
        assertThat(found(Field.PHONE, OLD)).isEmpty();
        assertThat(found(Field.NAME, "张三")).isEmpty();
        assertThat(world.find(id).tokens())
                .extracting(Token::value)
                .filteredOn(token -> token.startsWith("block:NAME_PHONE"))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(token).doesNotContain("5678"));
        assertThat(world.identifiers.find(world.find(id).tokens()).values())
                .hasSize(world.find(id).tokens().size())
                .allSatisfy(holders -> assertThat(holders.ids()).containsExactly(id));
    }

    @Test
    void somebodyElseMayHaveThePhoneThatIsTheirsNoMore() {
        edit("e1", Map.of(Column.PHONE, "13987654321"));

        CustomerId other =
                world.add(row("2", Map.of(Column.NAME, "张三", Column.PHONE, "13812345678"), NOON));

        assertThat(other).isNotEqualTo(id);
        assertThat(found(Field.PHONE, OLD)).containsExactly(other);
    }

    @Test
    void nobodyIsTakenForTheCustomerByAnIdCardThatWasTakenAway() {
        edit("e1", Map.of(Column.ID_CARD, "11010519491231002X"));
        edit(editing("e2", Map.of(), Set.of(Field.ID_CARD)));

        CustomerId other =
                world.add(
                        row(
                                "2",
                                Map.of(Column.NAME, "张三", Column.ID_CARD, "11010519491231002X"),
                                NOON));

        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void whatIsDeliveredAgainWithWhatWasReplacedComesHome() {
        var later = row("2", Map.of(Column.NAME, "张三", Column.PHONE, "13812345678"), NOON);
        Map<SourceId, Outcome> before = world.register.register(List.of(later));
        assertThat(before.values()).containsExactly(new Outcome.Unchanged(id, List.of()));
        edit("e1", Map.of(Column.PHONE, "13987654321"));
        Customer edited = world.find(id);

        assertThat(world.register.register(List.of(later))).isEqualTo(before);

        assertThat(world.find(id)).isEqualTo(edited);
        assertThat(world.customers.size()).isOne();
    }

    @Test
    void aFieldWithoutANewValueIsTakenAway() {
        Edited edited = edited(edit(editing("e1", Map.of(), Set.of(Field.LEVEL, Field.EMAIL))));

        assertThat(edited.changed()).containsExactly("email", "level");
        assertThat(texts(Field.LEVEL)).isEmpty();
        assertThat(found(Field.EMAIL, "zs@example.com")).isEmpty();
    }

    @Test
    void aLaterEditBringsBackWhatAnEarlierTookAway() {
        edit(editing("e1", Map.of(), Set.of(Field.PHONE)));

        edit("e2", Map.of(Column.PHONE, "13812345678"));

        assertThat(texts(Field.PHONE)).containsExactly(OLD);
        assertThat(found(Field.PHONE, OLD)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 123",
        "PHONE, 138****5678",
        "EMAIL, not an address",
        "ID_CARD, 110101199003070000",
        "BIRTH_DATE, 2999-01-01",
        "LEVEL, 黑铁会员",
        "GENDER, 保密",
        "NAME, 王先生"
    })
    void whatCannotBeUsedIsRejectedAndNothingIsStored(Column column, String text) {
        Customer before = world.find(id);

        assertThat(edit("e1", Map.of(Column.NOTE, "改正", column, text)))
                .asInstanceOf(type(Rejected.class))
                .satisfies(rejected ->
                        assertThat(rejected.findings())
                                .extracting(Finding::column)
                                .contains(column));

        assertThat(world.find(id)).isEqualTo(before);
        assertThat(world.customers.sources(id)).hasSize(1);
    }

    @Test
    void aCustomerMustStayOneThatCanBeAddressed() {
        var all = Set.of(Field.NAME, Field.PHONE, Field.EMAIL);

        assertThat(edit(editing("e1", Map.of(), all)))
                .isEqualTo(new Rejected(List.of(new Finding(Column.NAME, Rule.ROW_UNUSABLE))));
        assertThat(edit(editing("e2", Map.of(Column.NAME, "张珊"), all))).isInstanceOf(Edited.class);
    }

    @Test
    void namesOfACompanyAreCleanedAsSuch() {
        CustomerId company =
                world.add(row("2", Map.of(Column.NAME, "上海海底捞餐饮有限公司", Column.TYPE, "企业"), NOON));

        EditOutcome outcome =
                world.editing.edit(
                        company,
                        OptionalLong.empty(),
                        editing("e1", Map.of(Column.NAME, "海底捞(上海)"), Set.of()));

        assertThat(outcome).isInstanceOf(Edited.class);
        assertThat(world.find(company).profile().value(Field.NAME)).isPresent();
    }

    @Test
    void onlyWhoSawTheCustomerAsItIsMayEditIt() {
        assertThat(world.editing.edit(id, OptionalLong.of(1), editing("e1", "张珊")))
                .isInstanceOf(Edited.class);
        assertThat(world.editing.edit(id, OptionalLong.of(1), editing("e2", "张姗")))
                .isEqualTo(new Stale(world.find(id)));
        assertThat(texts(Field.NAME)).containsExactly("张珊");
    }

    @Test
    void ofTwoThatSawTheSameOneWins() {
        List<EditOutcome> outcomes =
                Together.run(
                        8, i -> world.editing.edit(id, OptionalLong.of(1), editing("e" + i, "张珊")));

        assertThat(outcomes).filteredOn(Edited.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(7);
        assertThat(world.customers.sources(id)).hasSize(2);
    }

    @Test
    void whoNamesNoVersionEditsWhateverThereIs() {
        List<EditOutcome> outcomes =
                Together.run(
                        4,
                        i ->
                                world.editing.edit(
                                        id,
                                        OptionalLong.empty(),
                                        owned("e" + i, Optional.of("user" + i))));

        assertThat(outcomes).allMatch(Edited.class::isInstance);
        assertThat(world.customers.sources(id)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 2})
    void aRepetitionIsToldTheSameAndChangesNothing(long expected) {
        OptionalLong version = expected < 0 ? OptionalLong.empty() : OptionalLong.of(expected);
        Editing editing = editing("e1", Map.of(Column.PHONE, "139 8765 4321"), Set.of(Field.LEVEL));
        EditOutcome first = world.editing.edit(id, OptionalLong.of(1), editing);

        EditOutcome again = world.editing.edit(id, version, editing);

        assertThat(again).isEqualTo(first);
        assertThat(world.find(id).version()).isEqualTo(2);
    }

    @Test
    void whoWasMergedAwayIsEditedWithTheSurvivor() {
        CustomerId other =
                world.add(row("2", Map.of(Column.NAME, "张三", Column.PHONE, "13700000001"), NOON));
        world.merging.merge(other, id, Optional.of("li"), Basis.RULING);
        CustomerId survivor = world.find(id).id();
        CustomerId gone = survivor.equals(id) ? other : id;

        EditOutcome outcome = world.editing.edit(gone, OptionalLong.empty(), editing("e1", "张珊"));

        assertThat(edited(outcome).customer().id()).isEqualTo(survivor);
        assertThat(texts(Field.NAME)).containsExactly("张珊");
        assertThat(found(Field.NAME, "张三")).isEmpty();
        assertThat(found(Field.PHONE, "+8613700000001")).containsExactly(survivor);
    }

    @Test
    void whoIsNotThereIsGone() {
        var nobody = CustomerId.from(new SourceId("nobody"), 0);

        assertThat(world.editing.edit(nobody, OptionalLong.empty(), editing("e1", "张珊")))
                .isEqualTo(new Gone());
    }

    @Test
    void anOwnerIsNamedReplacedAndTakenAway() {
        assertThat(edited(edit(owned("e1", Optional.of("wang")))).changed())
                .containsExactly("owner");
        assertThat(texts(Field.OWNER)).containsExactly("wang");

        edit(owned("e2", Optional.of("zhao")));
        assertThat(world.find(id).profile().value(Field.OWNER)).contains("zhao");

        edit(editing("e3", Map.of(), Set.of(Field.OWNER)));
        assertThat(texts(Field.OWNER)).isEmpty();
    }

    @Test
    void consentsAreNewStatements() {
        Editing editing =
                new Editing(
                        new SourceId("e1"),
                        "li",
                        NOON.plusSeconds(60),
                        new RawRecord(Map.of()),
                        Set.of(),
                        Map.of(),
                        Optional.empty(),
                        Map.of("marketing", true, "service", false));

        assertThat(edited(edit(editing)).changed())
                .containsExactly("consents.marketing", "consents.service");

        assertThat(world.find(id).consents().allows("marketing")).isTrue();
        assertThat(world.find(id).consents().allows("service")).isFalse();
        assertThat(world.find(id).consents().byPurpose().values())
                .extracting(Consent::noticeVersion)
                .containsOnly("staff");
    }

    @Test
    void extensionFieldsAreFilledAndEmptied() {
        assertThat(edited(edit(extended("e1", "城西店"))).changed())
                .containsExactly("extensions.preferredStore");
        assertThat(world.find(id).profile().extension("preferredStore")).contains("城西店");

        edit(extended("e2", ""));
        assertThat(world.find(id).profile().extension("preferredStore")).isEmpty();
    }

    @Test
    void noRecordIsReadWhereNobodyIsRecognisedByWhatIsEdited() {
        world.told.reads = 0;
        world.told.writes = 0;

        world.editing.edit(id, OptionalLong.of(1), extended("e1", "城西店"));

        assertThat(world.told.reads).isEqualTo(2);
        assertThat(world.told.writes).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRepetitionFinishesWhatDiedAtAnyWrite(int write) {
        var whole = new World();
        CustomerId same =
                whole.add(
                        row(
                                "1",
                                Map.of(
                                        Column.NAME, "张三",
                                        Column.PHONE, "13812345678",
                                        Column.EMAIL, "zs@example.com",
                                        Column.LEVEL, "VIP"),
                                NOON));
        Editing editing = editing("e1", Map.of(Column.PHONE, "13987654321"), Set.of());
        whole.editing.edit(same, OptionalLong.of(1), editing);

        world.told.writes = 0;
        world.told.dieAt = write;
        try {
            world.editing.edit(id, OptionalLong.of(1), editing);
        } catch (Told.Died _) {
            world.editing.edit(id, OptionalLong.of(1), editing);
        }
        world.settle();

        assertThat(world.state(Set.of(id))).isEqualTo(whole.state(Set.of(same)));
    }

    private EditOutcome edit(String source, Map<Column, String> texts) {
        return edit(editing(source, texts, Set.of()));
    }

    private EditOutcome edit(Editing editing) {
        return world.editing.edit(id, OptionalLong.empty(), editing);
    }

    private static Editing editing(String source, String name) {
        return editing(source, Map.of(Column.NAME, name), Set.of());
    }

    private static Editing editing(String source, Map<Column, String> texts, Set<Field> cleared) {
        return editing(source, texts, cleared, Map.of(), Optional.empty());
    }

    private static Editing owned(String source, Optional<String> owner) {
        return editing(source, Map.of(), Set.of(), Map.of(), owner);
    }

    private static Editing extended(String source, String store) {
        return editing(
                source, Map.of(), Set.of(), Map.of("preferredStore", store), Optional.empty());
    }

    private static Editing editing(
            String source,
            Map<Column, String> texts,
            Set<Field> cleared,
            Map<String, String> extensions,
            Optional<String> owner) {
        var raw = new HashMap<Column, List<String>>();
        texts.forEach((column, text) -> raw.put(column, List.of(text)));
        return new Editing(
                new SourceId(source),
                "li",
                NOON.plusSeconds(source.charAt(1) - '1'),
                new RawRecord(raw),
                cleared,
                extensions,
                owner,
                Map.of());
    }

    private static Edited edited(EditOutcome outcome) {
        return assertThat(outcome).asInstanceOf(type(Edited.class)).actual();
    }

    private List<String> texts(Field field) {
        return world.find(id).profile().current(field).stream().map(Sourced::value).toList();
    }

    private SourceRecord record(String source) {
        return world.customers.sources(id).stream()
                .filter(r -> r.id().value().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private List<CustomerId> found(Field field, String value) {
        return new FindCustomers(World.INDEX, world.identifiers, world.customers)
                .by(field, value).stream().map(Customer::id).toList();
    }
}
