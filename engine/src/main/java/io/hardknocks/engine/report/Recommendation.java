package io.hardknocks.engine.report;

/**
 * What to do next.
 *
 * @param advice one sentence
 * @param figures what it rests on
 * @param command a command that shows or does it; empty when there is none
 */
public record Recommendation(String kind, String advice, String figures, String command) {}
