package io.hardknocks.analysis.policy;

import java.util.regex.Pattern;

/**
 * A forbidden command line of a shell.
 *
 * @param name what it is called in messages
 * @param pattern is sought in a pipeline whose words have lost their quotes and stand one blank
 *     apart
 */
record CommandRule(String name, Pattern pattern, String instead) {}
