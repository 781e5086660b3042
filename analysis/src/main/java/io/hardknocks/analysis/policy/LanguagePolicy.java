package io.hardknocks.analysis.policy;

import java.util.List;

/**
 * What scripts of one language may not do.
 *
 * @param imports modules
 * @param calls functions and other members by their full name, wherever they are mentioned
 * @param attributes names of members of anything
 * @param dynamic calls that may be given a text which is spelled out, but none that is computed
 */
record LanguagePolicy(
    NameRules imports,
    NameRules calls,
    NameRules attributes,
    NameRules dynamic,
    PathRules paths,
    List<CommandRule> commands) {
  LanguagePolicy {
    commands = List.copyOf(commands);
  }
}
