package io.hardknocks.storage.duckdb.sums;

/**
 * An addition that is made for scopes with times, too: nothing outside of them changes what a part
 * adds.
 */
public interface TimedAddition<T> extends Addition<T> {}
