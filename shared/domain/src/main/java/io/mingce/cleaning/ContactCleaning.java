package io.mingce.cleaning;

import io.mingce.customer.Field;

import java.util.ArrayList;
import java.util.List;

/// Phone numbers and e-mail addresses, several to a cell where people wrote them so.
final class ContactCleaning {

    private static final String SEPARATORS = ";；,，、|/";

    private ContactCleaning() {}

    static void clean(Draft draft) {
        List<String> phones = draft.texts(Column.PHONE);
        if (!phones.isEmpty()) {
            String region = Countries.region(draft.first(Column.COUNTRY));
            for (String text : phones) {
                for (String part : parts(draft, Column.PHONE, text, 7)) {
                    draft.file(
                            Column.PHONE,
                            Field.PHONE,
                            PhoneNumber.parse(part, region),
                            PhoneNumber::e164);
                }
            }
        }
        for (String text : draft.texts(Column.EMAIL)) {
            boolean several = text.indexOf('@') != text.lastIndexOf('@');
            List<String> parts = several ? parts(draft, Column.EMAIL, text, 5) : List.of(text);
            for (String part : parts) {
                email(draft, part);
            }
        }
    }

    private static void email(Draft draft, String text) {
        EmailAddress email =
                draft.file(
                        Column.EMAIL, Field.EMAIL, EmailAddress.parse(text), EmailAddress::address);
        if (email != null) {
            email.suggestion().ifPresent(meant -> draft.evident(Field.EMAIL, meant.address()));
        }
    }

    /// The parts between separators where each is long enough to stand alone; else the text itself.
    private static List<String> parts(Draft draft, Column column, String text, int shortest) {
        int separators = 0;
        for (int i = 0; i < text.length(); i++) {
            separators += SEPARATORS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        if (separators == 0) {
            return List.of(text);
        }
        var parts = new ArrayList<String>(separators + 1);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                String part = Glyphs.plain(text.substring(start, i));
                start = i + 1;
                if (part.length() >= shortest) {
                    parts.add(part);
                } else if (!part.isEmpty()) {
                    return List.of(text);
                }
            }
        }
        draft.find(column, Rule.VALUE_SPLIT);
        return parts;
    }
}
