package io.hardknocks.server.config;

/**
 * A value in force.
 *
 * @param origin where it was set: a flag, a variable, a file and line, or {@code standard}
 */
public record Setting(Key key, String value, String origin) {}
