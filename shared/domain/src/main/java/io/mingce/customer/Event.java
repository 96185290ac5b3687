package io.mingce.customer;

/// Something that happened with a customer. Its time and channel are those of the source record that tells of it.
public sealed interface Event permits Interaction, Order, TagStatement {}
