package io.mingce.store;

import java.io.Serial;
import java.util.List;

/// The environment of a function lacks something: it must not start. Says everything that is wrong at once.
public final class SettingsIncomplete extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    SettingsIncomplete(List<String> problems) {
        super(
                "set these environment variables of the function (template.yaml,"
                        + " Environment.Variables): "
                        + String.join("; ", problems));
    }
}
