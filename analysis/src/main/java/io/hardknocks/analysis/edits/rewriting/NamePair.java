package io.hardknocks.analysis.edits.rewriting;

/**
 * The names of both scripts.
 *
 * @param moved those before, where what is imported from elsewhere now resolves to what it became
 */
public record NamePair(Names before, Names moved, Names after) {}
