package io.hardknocks.analysis.edits;

/**
 * The names of both scripts.
 *
 * @param moved those before, where what is imported from elsewhere now resolves to what it became
 */
record NamePair(Names before, Names moved, Names after) {}
