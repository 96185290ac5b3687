package io.mingce.store.cipher;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/// What the fields of an object hold, one step deep.
final class Fields {

    private Fields() {}

    static List<Object> reachableFrom(Object object) throws IllegalAccessException {
        var values = new ArrayList<Object>();
        for (Field field : object.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(object);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
