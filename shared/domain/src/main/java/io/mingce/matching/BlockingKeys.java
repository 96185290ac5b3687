package io.mingce.matching;

import io.mingce.customer.CustomerType;
import io.mingce.matching.BlockingKey.Kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys of a profile. Two records of one customer share at least one, directly or through a third, in 99 of 100 cases.
public final class BlockingKeys {

    private static final char AND = '\u001f';
    private static final int OWN_MAILBOX = 8;

    private final Set<BlockingKey> keys = new LinkedHashSet<>();
    private final MatchProfile profile;

    private BlockingKeys(MatchProfile profile) {
        this.profile = profile;
    }

    public static Set<BlockingKey> of(MatchProfile profile) {
        var keys = new BlockingKeys(profile);
        keys.identifiers();
        switch (profile.type()) {
            case PERSON -> keys.person();
            case COMPANY -> keys.company();
        }
        if (unnamed(profile)) {
            keys.keys.addAll(PhonePieces.of(profile));
        }
        return keys.keys;
    }

    /// The keys that a register keeps. Where there are many phones, one digit between two of them says too little to be
    /// worth a write for each piece.
    public static Set<BlockingKey> kept(MatchProfile profile) {
        Set<BlockingKey> keys = of(profile);
        keys.removeIf(key -> key.kind() == Kind.PHONE_PIECE);
        return keys;
    }

    /// The keys under which to look for others besides [#of]; nothing is stored under them. A person without a name waits
    /// under the pieces of its phone: whoever has a name looks there, and who has none looks under the numbers one digit
    /// away. So each finds the other, whoever comes first, and only the few without a name pay for it.
    public static Set<BlockingKey> sought(MatchProfile profile) {
        if (profile.type() != CustomerType.PERSON) {
            return Set.of();
        }
        return unnamed(profile) ? PhonePieces.neighbours(profile) : PhonePieces.of(profile);
    }

    /// The key of a phone (E.164) or an e-mail alone. What is long enough before the `@` is one person's at any host, so
    /// that a misspelled host makes no other key.
    static BlockingKey contact(String phoneOrEmail) {
        int at = phoneOrEmail.indexOf('@');
        if (at < 0) {
            return new BlockingKey(Kind.PHONE, phoneOrEmail);
        }
        String local = phoneOrEmail.substring(0, at);
        boolean own = at >= OWN_MAILBOX && !EmailDomains.role(local);
        return new BlockingKey(Kind.EMAIL, own ? local : phoneOrEmail);
    }

    static boolean unnamed(MatchProfile profile) {
        return profile.type() == CustomerType.PERSON && !profile.named();
    }

    private void identifiers() {
        profile.phones().forEach(phone -> add(Kind.PHONE, phone));
        profile.phoneParts().stream()
                .filter(digits -> digits.length() >= 10 && digits.indexOf('*') < 0)
                .forEach(digits -> add(Kind.PHONE, digits));
        profile.emails().forEach(email -> keys.add(contact(email)));
        profile.emailParts().stream()
                .filter(part -> part.length() >= 8 && part.indexOf('*') < 0)
                .forEach(part -> add(Kind.EMAIL, beforeSign(part)));
        profile.idCards().forEach(card -> add(Kind.ID_CARD, card));
        profile.usccs().forEach(code -> add(Kind.USCC, code));
        profile.nationalIds().forEach(id -> add(Kind.NATIONAL_ID, id));
    }

    private static String beforeSign(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return part.substring(0, i);
            }
        }
        return part;
    }

    private void person() {
        for (NameForm name : names()) {
            String sound = name.anagram();
            profile.birthDates().forEach(date -> add(Kind.NAME_BIRTH_DATE, sound, date));
            rooms().forEach(room -> add(Kind.NAME_ROOM, sound, room));
            profile.phones().forEach(phone -> phone(Kind.NAME_PHONE, sound, phone));
            profile.phoneParts().forEach(phone -> phone(Kind.NAME_PHONE, sound, phone));
            if (name.kind() == NameForm.Kind.LATIN) {
                LatinBlockingKeys.add(name, profile, this::add);
            }
        }
        for (String date : profile.birthDates()) {
            for (AddressForm address : profile.addresses()) {
                if (!address.room().isEmpty()) {
                    add(Kind.BIRTH_DATE_ROOM, date, address.building(), address.room());
                }
            }
        }
        for (AddressForm address : profile.addresses()) {
            if (!address.room().isEmpty() && !address.city().isEmpty()) {
                add(
                        Kind.CITY_ROOM,
                        address.city(),
                        address.building(),
                        address.room(),
                        address.estate().isEmpty() ? address.number() : "");
            }
        }
    }

    /// Complete names, and what may be one whose surname was misheard.
    private List<NameForm> names() {
        if (!profile.names().isEmpty()) {
            return profile.names();
        }
        return profile.nameParts().stream()
                .filter(part -> part.kind() == NameForm.Kind.NICKNAME)
                .filter(part -> part.text().length() < 4 && NameComparison.misread(part.text()))
                .toList();
    }

    private void company() {
        for (CompanyForm company : profile.companies()) {
            add(Kind.COMPANY_REGION, company.sound(), region(company));
            if (company.latin()) {
                company.words()
                        .forEach(word -> LatinBlockingKeys.company(word, profile, this::add));
            }
            for (NameForm contact : profile.contacts()) {
                if (!company.core().isEmpty() && contact.complete()) {
                    add(Kind.CONTACT_BRAND, contact.anagram(), company.core().substring(0, 1));
                }
            }
        }
        for (NameForm contact : profile.contacts()) {
            profile.phones().forEach(phone -> phone(Kind.CONTACT_PHONE, contact.anagram(), phone));
        }
        rooms().forEach(room -> add(Kind.CITY_ROOM, room));
    }

    /// Of the name; else of the address.
    private String region(CompanyForm company) {
        String[] levels = company.region().split("/", -1);
        if (levels.length > 2) {
            return levels[1];
        }
        return profile.addresses().isEmpty() ? levels[0] : profile.addresses().getFirst().city();
    }

    private List<String> rooms() {
        var rooms = new ArrayList<String>();
        for (AddressForm address : profile.addresses()) {
            if (!address.room().isEmpty()) {
                if (!address.estate().isEmpty()) {
                    rooms.add(address.estate() + AND + address.building() + AND + address.room());
                }
                if (!address.road().isEmpty()) {
                    rooms.add(address.road() + AND + address.number() + AND + address.room());
                }
            }
        }
        return rooms;
    }

    private void phone(Kind kind, String name, String phone) {
        if (phone.length() >= 7 && !name.isEmpty()) {
            String digits = phone.startsWith("+86") ? phone.substring(3) : phone;
            String last = digits.substring(digits.length() - 4);
            String first = digits.substring(0, 6);
            if (last.indexOf('*') < 0) {
                add(kind, name, last);
            }
            if (first.indexOf('*') < 0) {
                add(kind, name, first);
            }
        }
    }

    private void add(Kind kind, String... parts) {
        keys.add(new BlockingKey(kind, String.join(String.valueOf(AND), parts)));
    }
}
