package io.mingce.request;

import java.util.Locale;

/// Who brought a request.
public enum Asker {
    /// The person, through the public API.
    PERSON,
    /// A member of staff, who vouches for the person's identity.
    STAFF,
    /// Another system, by an event.
    EVENT,
    /// The end of the time that archived customers are kept.
    RETENTION;

    /// Name in the API and in tables; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
