package io.hardknocks.embedded.exchange;

/**
 * What came of an import.
 *
 * @param files that were read
 * @param attempts that are new
 * @param steps that were told, new or not
 * @param known attempts that were there already
 * @param refused what could not be read
 * @param passedOver what is whole, but none of the layout or nothing to remember
 */
public record LayoutImport(
    long files, long attempts, long steps, long known, long refused, long passedOver) {}
