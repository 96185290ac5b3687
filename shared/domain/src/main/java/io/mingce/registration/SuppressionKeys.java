package io.mingce.registration;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Sourced;
import io.mingce.customer.Traits;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// By what somebody who was erased is kept out: keyed hashes of what is theirs alone. A phone or an e-mail may be a
/// family's, so it counts together with the name only, in whatever script and order that is written.
public final class SuppressionKeys {

    private SuppressionKeys() {}

    /// What a record that comes in is recognised by. One that names nobody is recognised by its own id too, so that the same
    /// delivery at least does not come back.
    static Set<Token> of(SourceRecord source, MatchProfile profile, BlindIndex index) {
        var texts = new LinkedHashSet<String>();
        identities(source, profile, texts);
        List<String> names = profile.soundsOfNames();
        List<String> families = profile.familiesOfParts();
        contacts(source).forEach(contact -> pairs(contact, names, families, texts));
        if (names.isEmpty() || texts.isEmpty()) {
            texts.add(delivery(source.id()));
        }
        return hashed(texts, index);
    }

    /// What somebody with these records is kept out by: any of their contacts with any of their names, whatever record said
    /// which.
    ///
    /// @param shared contacts, canonical, that others have too: a record with one of them and no whole name may be of
    ///     those others
    public static Set<Token> of(
            Collection<SourceRecord> sources, Set<String> shared, BlindIndex index) {
        var texts = new HashSet<String>();
        var names = new HashSet<String>();
        var families = new HashSet<String>();
        var contacts = new HashSet<String>();
        for (SourceRecord source : sources) {
            MatchProfile profile = profile(source);
            identities(source, profile, texts);
            names.addAll(profile.soundsOfNames());
            families.addAll(profile.families());
            contacts(source).forEach(contacts::add);
            if (!source.raw().columns().isEmpty()) { // What came in, and may come in again.
                texts.add(delivery(source.id()));
            }
        }
        for (String contact : contacts) {
            names.forEach(name -> texts.add(pair(contact, name)));
            if (!shared.contains(contact)) {
                texts.add(pair(contact, ""));
                families.forEach(family -> texts.add(pair(contact, "~" + family)));
            }
        }
        return hashed(texts, index);
    }

    /// What somebody with these records is taken by for one who was erased. Where a name is known, a contact counts together
    /// with that alone.
    public static Set<Token> recognising(Collection<SourceRecord> sources, BlindIndex index) {
        var texts = new HashSet<String>();
        var names = new HashSet<String>();
        var families = new HashSet<String>();
        for (SourceRecord source : sources) {
            MatchProfile profile = profile(source);
            identities(source, profile, texts);
            names.addAll(profile.soundsOfNames());
            families.addAll(profile.familiesOfParts());
        }
        sources.stream()
                .flatMap(SuppressionKeys::contacts)
                .forEach(contact -> pairs(contact, names, families, texts));
        return hashed(texts, index);
    }

    /// At least what [#recognising(Collection, BlindIndex)] makes of some of the records that this is the profile of, but for
    /// what the channels call them: for a first look, without reading the records.
    public static Set<Token> recognising(Profile profile, BlindIndex index) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        profile.values()
                .forEach((field, all) ->
                        values.put(field, all.stream().map(Sourced::value).toList()));
        var texts = new HashSet<String>();
        var names = new HashSet<String>();
        Stream.concat(
                        profile.members().keySet().stream(),
                        Stream.of(new Traits(values, Map.of(), Map.of())))
                .map(traits -> MatchProfiles.of(profile.type(), traits))
                .forEach(said -> {
                    identities(said, texts);
                    names.addAll(said.soundsOfNames());
                    said.families().forEach(family -> names.add("~" + family));
                });
        names.add("");
        contacts(values).forEach(contact -> names.forEach(name -> texts.add(pair(contact, name))));
        return hashed(texts, index);
    }

    /// By what it is known that an id was erased, so that nobody gets it again.
    public static Token erased(CustomerId id, BlindIndex index) {
        return index.token(TokenKind.SUPPRESSED, "customer\u001f" + id);
    }

    /// Of an edit too: it says nothing of its own to whoever matches, but it says what is somebody's.
    private static MatchProfile profile(SourceRecord source) {
        return MatchProfiles.of(
                source.type(), Traits.of(source.values(), source.evidence(), source.raw()));
    }

    private static void identities(SourceRecord source, MatchProfile profile, Set<String> texts) {
        identities(profile, texts);
        source.externalId()
                .ifPresent(id -> texts.add("ext\u001f" + source.channel().name() + "\u001f" + id));
    }

    private static void identities(MatchProfile profile, Set<String> texts) {
        profile.idCards().forEach(card -> texts.add("id\u001f" + card));
        profile.nationalIds().forEach(id -> texts.add("nation\u001f" + id));
        profile.usccs().forEach(code -> texts.add("uscc\u001f" + code));
    }

    /// @param families all that is known of some names
    private static void pairs(
            String contact,
            Collection<String> names,
            Collection<String> families,
            Set<String> texts) {
        if (!names.isEmpty()) {
            names.forEach(name -> texts.add(pair(contact, name)));
        } else if (!families.isEmpty()) {
            families.forEach(family -> texts.add(pair(contact, "~" + family)));
        } else {
            texts.add(pair(contact, ""));
        }
    }

    private static Stream<String> contacts(SourceRecord source) {
        return contacts(source.values());
    }

    private static Stream<String> contacts(Map<Field, List<String>> values) {
        return Stream.of(Field.PHONE, Field.EMAIL)
                .flatMap(field -> values.getOrDefault(field, List.of()).stream());
    }

    private static String delivery(SourceId id) {
        return "source\u001f" + id;
    }

    private static String pair(String contact, String name) {
        return "pair\u001f" + contact + "\u001f" + name;
    }

    private static Set<Token> hashed(Set<String> texts, BlindIndex index) {
        var keys = new LinkedHashSet<Token>();
        texts.forEach(text -> keys.add(index.token(TokenKind.SUPPRESSED, text)));
        return keys;
    }
}
