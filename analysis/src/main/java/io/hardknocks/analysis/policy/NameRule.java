package io.hardknocks.analysis.policy;

/**
 * A forbidden name and everything below it.
 *
 * @param name dotted, {@code os.system}; a star at its end stands for any ending: {@code os.exec*},
 *     {@code *}
 * @param instead what is allowed instead; may be empty
 */
record NameRule(String name, String instead) {

  boolean covers(String used) {
    if (name.endsWith("*")) return used.startsWith(name.substring(0, name.length() - 1));
    return used.startsWith(name)
        && (used.length() == name.length()
            || used.charAt(name.length()) == '.'
            || used.charAt(name.length()) == '/');
  }
}
