package io.mingce.imports.header;

import io.mingce.cleaning.Column;

/// What one header word means, and how firmly.
record Claim(Column column, Strength strength) {

    /// Firmest first.
    enum Strength {
        /// Said so by a person for this channel.
        MAPPED,
        /// Means this and nothing else.
        SURE,
        /// One part among several of the value, in reading order (`address 2`).
        PART,
        /// Means this only where no other column does (`收货人` beside `客户姓名` is somebody else).
        MAYBE
    }
}
