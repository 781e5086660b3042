package io.hardknocks.storage.duckdb.attempt.row;

import io.hardknocks.model.Attempt;

/**
 * An attempt that is about to be kept.
 *
 * @param attempt with its number
 * @param sessionNumber the position of the first attempt of its session: names a session in fewer
 *     bytes than its name, without equals
 */
record NewAttempt(Attempt attempt, AttemptRow row, long position, long sessionNumber) {}
