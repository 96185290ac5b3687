package io.mingce.request;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.TokenKind;
import io.mingce.registration.EditCustomer;
import io.mingce.registration.EditOutcome;
import io.mingce.registration.Editing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// Puts right what a person says is wrong (PIPL 46, GDPR 16).
public final class CorrectPerson implements Doing {

    /// What a person may have put right, and what it is read as.
    public static final Map<Field, Column> FIELDS =
            new EnumMap<>(
                    Map.of(
                            Field.NAME, Column.NAME,
                            Field.CONTACT, Column.CONTACT,
                            Field.PHONE, Column.PHONE,
                            Field.EMAIL, Column.EMAIL,
                            Field.ID_CARD, Column.ID_CARD,
                            Field.BIRTH_DATE, Column.BIRTH_DATE,
                            Field.GENDER, Column.GENDER,
                            Field.ADDRESS, Column.ADDRESS));

    private final Requests requests;
    private final BlindIndex index;
    private final EditCustomer edit;

    public CorrectPerson(Requests requests, BlindIndex index, EditCustomer edit) {
        this.requests = requests;
        this.index = index;
        this.edit = edit;
    }

    @Override
    public Progress workOn(PrivacyRequest request, Instant now, BooleanSupplier more) {
        Map<String, String> wish = requests.wish(request.id());
        var texts = new EnumMap<Column, List<String>>(Column.class);
        var fields = EnumSet.noneOf(Field.class);
        FIELDS.forEach((field, column) -> {
            String text = wish.get(field.key());
            if (text != null) {
                fields.add(field);
                texts.put(column, List.of(text));
            }
        });
        for (CustomerId id : request.customers()) {
            SourceId source =
                    new SourceId(
                            index.token(TokenKind.SOURCE, request.id() + " corrects\u001f" + id)
                                    .value());
            var editing =
                    new Editing(
                            source,
                            request.user().orElse("privacy"),
                            now,
                            new RawRecord(texts),
                            fields,
                            Map.of(),
                            Optional.empty(),
                            Map.of());
            if (edit.edit(id, OptionalLong.empty(), editing) instanceof EditOutcome.Rejected) {
                return new Progress.Refused(Refusal.UNUSABLE);
            }
        }
        return DONE;
    }
}
