package io.mingce.matching;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// An invented record, cleaned as any other.
final class ARecord {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Cleaner CLEANER = new Cleaner();

    private final Map<Column, List<String>> texts = new EnumMap<>(Column.class);

    static ARecord named(String name) {
        return new ARecord().with(Column.NAME, name);
    }

    static ARecord nameless() {
        return new ARecord();
    }

    static ARecord company(String name) {
        return new ARecord().with(Column.COMPANY, name);
    }

    /// `NAME=张三;PHONE=13800001234`.
    static ARecord of(String columns) {
        var made = new ARecord();
        for (String each : columns.split(";", -1)) {
            int equals = each.indexOf('=');
            made.with(
                    Column.valueOf(each.substring(0, equals).strip()),
                    each.substring(equals + 1).strip());
        }
        return made;
    }

    ARecord with(Column column, String text) {
        texts.computeIfAbsent(column, c -> new ArrayList<>()).add(text);
        return this;
    }

    ARecord phone(String phone) {
        return with(Column.PHONE, phone);
    }

    RawRecord raw() {
        return new RawRecord(texts);
    }

    MatchProfile profile() {
        RawRecord raw = raw();
        return MatchProfiles.of(CLEANER.clean(raw, TODAY), raw);
    }
}
