package io.hardknocks.analysis.failure.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What npm prints of an error: facts of the call that failed, then sentences, then where its log
 * is.
 */
final class NpmLines {
  private static final List<String> LOG =
      List.of("A complete log of this run", "A detailed log of this run", "For a full report see");

  private static final Pattern FACT =
      Pattern.compile("(?:code|errno|syscall|path|dest|file|cwd|fatal)\\b ?\\S{0,400}");

  /** The word that stands before each sentence, and says no more than the code behind it. */
  private static final Pattern LABEL = Pattern.compile("[a-z]{3,20} (?=E[A-Z]{3,20}: )");

  private NpmLines() {}

  /** The sentences, with the facts below them; without them the lines as they are. */
  static String inOrder(String told) {
    var sentences = new ArrayList<String>();
    var facts = new ArrayList<String>();
    for (String line : told.lines().toList()) {
      var inner = line.strip();
      if (LOG.stream().anyMatch(inner::startsWith)) break;
      if (FACT.matcher(inner).matches()) facts.add(inner);
      else
        sentences.add(
            LABEL.matcher(line).lookingAt() ? LABEL.matcher(line).replaceFirst("") : line);
    }
    if (sentences.isEmpty()) return told;
    sentences.addAll(facts);
    return String.join("\n", sentences).strip();
  }
}
