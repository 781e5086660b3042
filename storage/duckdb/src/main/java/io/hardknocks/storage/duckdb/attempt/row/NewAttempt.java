package io.hardknocks.storage.duckdb.attempt.row;

/**
 * An attempt that is about to be kept.
 *
 * @param number its number in its stage
 * @param sessionNumber the position of the first attempt of its session: names a session in fewer
 *     bytes than its name, without equals
 */
public record NewAttempt(AttemptRow row, int number, long position, long sessionNumber) {}
