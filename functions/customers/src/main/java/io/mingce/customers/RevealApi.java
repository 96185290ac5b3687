package io.mingce.customers;

import io.mingce.customer.Customer;
import io.mingce.customer.ExtensionFields;
import io.mingce.customer.Field;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Showing in clear what is masked or hidden otherwise, to somebody who says why.
record RevealApi(Desk desk) {

    private static final String FIELDS = "fields";
    private static final String REASON = "reason";

    ApiAnswer reveal(ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        Members body = Members.of(request, List.of(FIELDS, REASON));
        var fields = EnumSet.noneOf(Field.class);
        var extensions = new TreeSet<String>();
        for (String name : body.texts(FIELDS)) {
            Optional<Field> field = field(name);
            if (field.isPresent()) {
                fields.add(field.get());
            } else if (ExtensionFields.shipped().find(name).isPresent()) {
                extensions.add(name);
            } else {
                throw Wrong.field(FIELDS, "没有这个字段", "There is no such field");
            }
        }
        if (fields.isEmpty() && extensions.isEmpty()) {
            throw Wrong.field(FIELDS, "请给出要查看的字段名", "Name the fields to be shown");
        }
        return ApiAnswer.json(
                200, shown.reveal(customer, fields, extensions, body.required(REASON)));
    }

    private static Optional<Field> field(String name) {
        return Stream.of(Field.values()).filter(field -> field.key().equals(name)).findFirst();
    }
}
