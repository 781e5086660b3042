package io.hardknocks.analysis.edits;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Local names that the fixing script has merely renamed: defined in both scripts, and neither known
 * to the other script.
 */
final class Locals {
  private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?:^|[,(*])([A-Za-z_]\\w*)(?=[,)=:])|\\b(?:for|as|def|class|lambda|let|const|var|function) ?\\(?([A-Za-z_]\\w*)");

  private final Map<String, String> renamed = new HashMap<>();

  private Locals() {}

  static Locals of(List<Statement> before, List<Statement> after, Alignment alignment) {
    var locals = new Locals();
    for (var pair : alignment.changed()) locals.learn(pair);
    if (locals.renamed.isEmpty()) return locals;
    var wordsBefore = words(before);
    var wordsAfter = words(after);
    locals
        .renamed
        .entrySet()
        .removeIf(e -> wordsAfter.contains(e.getKey()) || wordsBefore.contains(e.getValue()));
    if (locals.renamed.isEmpty()) return locals;
    locals.renamed.keySet().retainAll(defined(before));
    locals.renamed.values().retainAll(defined(after));
    return locals;
  }

  private void learn(Alignment.Pair pair) {
    var before = WORD.matcher(pair.before().key()).results().map(r -> r.group()).toList();
    var after = WORD.matcher(pair.after().key()).results().map(r -> r.group()).toList();
    if (before.size() != after.size()) return;
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) renamed.putIfAbsent(before.get(i), after.get(i));
    }
  }

  /** A term of the failing script with the new names of its locals. */
  Term rename(Term term) {
    return renamed.isEmpty() ? term : term.renamed(renamed);
  }

  private static Set<String> words(List<Statement> statements) {
    var words = new HashSet<String>();
    for (var statement : statements) {
      var key = statement.key();
      int start = -1;
      for (int i = 0; i <= key.length(); i++) {
        boolean part = i < key.length() && Character.isJavaIdentifierPart(key.charAt(i));
        if (part && start < 0) start = i;
        if (part || start < 0) continue;
        if (start == 0 || key.charAt(start - 1) != '.') words.add(key.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  static Set<String> defined(List<Statement> statements) {
    var names = new HashSet<String>();
    for (var statement : statements) {
      if (statement.isImport()) continue;
      var target = statement.key().split("(?<![=!<>])=(?!=)", 2);
      var part = target.length == 2 || statement.opensBlock() ? target[0] + "=" : "";
      DEFINED
          .matcher(statement.startsWith("def") ? statement.key() : part)
          .results()
          .forEach(r -> names.add(r.group(1) != null ? r.group(1) : r.group(2)));
    }
    return names;
  }
}
