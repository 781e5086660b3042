package io.hardknocks.storage;

/**
 * How a store is.
 *
 * @param detail one line: what is wrong, or the backend and where it keeps its data
 */
public record Health(boolean usable, String detail) {}
