package io.hardknocks.engine.report;

import io.hardknocks.engine.report.fix.KnownFix;
import io.hardknocks.model.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern, where it is heading, and what fixed it.
 *
 * @param lastWeek its failures in the last 7 days
 * @param weekBefore its failures in the 7 days before those
 * @param fix the latest fix that can be put into words, if there is one
 */
public record PatternReport(
    Pattern pattern, long lastWeek, long weekBefore, @Nullable KnownFix fix) {}
