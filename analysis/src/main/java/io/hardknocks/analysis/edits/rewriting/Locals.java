package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.term.Quoted;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
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

  private static final Pattern NAMED =
      Pattern.compile("\\bas \\(?([A-Za-z_]\\w*)|\\b([A-Za-z_]\\w*):=");

  /** Where the names end that a loop takes. */
  private static final Pattern SOURCE = Pattern.compile(" (?:in|of)\\b");

  /** Headers that take no names. */
  private static final List<String> QUESTIONS = List.of("if", "elif", "else", "while", "switch");

  private final Scopes scopes;
  private final Map<Integer, Map<String, String>> renamed = new HashMap<>();

  private Locals(Scopes scopes) {
    this.scopes = scopes;
  }

  static Locals of(Alignment alignment, Scopes before, Scopes after) {
    var locals = new Locals(before);
    locals.learn(alignment.changed(), Scopes.MODULE, before, Scopes.MODULE, after);
    for (var pair : alignment.changed()) {
      int scope = before.of(pair.before());
      int now = after.of(pair.after());
      if (scope == Scopes.MODULE || now == Scopes.MODULE || locals.renamed.containsKey(scope))
        continue;
      var inside =
          alignment.changed().stream()
              .filter(p -> before.of(p.before()) == scope && after.of(p.after()) == now)
              .toList();
      locals.learn(inside, scope, before, now, after);
    }
    return locals;
  }

  private void learn(List<Alignment.Pair> pairs, int scope, Scopes before, int now, Scopes after) {
    var names = new HashMap<String, String>();
    pairs.forEach(pair -> learn(pair, names));
    renamed.put(scope, names);
    if (names.isEmpty()) return;
    var wordsBefore = words(before.in(scope));
    var wordsAfter = words(after.in(now));
    names
        .entrySet()
        .removeIf(e -> wordsAfter.contains(e.getKey()) || wordsBefore.contains(e.getValue()));
    names.keySet().retainAll(defined(before.in(scope)));
    names.values().retainAll(defined(after.in(now)));
  }

  private static void learn(Alignment.Pair pair, Map<String, String> names) {
    var before = WORD.matcher(pair.before().key()).results().map(r -> r.group()).toList();
    var after = WORD.matcher(pair.after().key()).results().map(r -> r.group()).toList();
    if (before.size() != after.size()) return;
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) names.putIfAbsent(before.get(i), after.get(i));
    }
  }

  /** A term of a statement of the failing script with the new names of its locals. */
  Term rename(Statement statement, Term term) {
    var names = new HashMap<>(renamed.getOrDefault(Scopes.MODULE, Map.of()));
    names.putAll(renamed.getOrDefault(scopes.of(statement), Map.of()));
    return names.isEmpty() ? term : term.renamed(names);
  }

  static Set<String> words(List<Statement> statements) {
    var words = new HashSet<String>();
    for (var statement : statements) {
      var key = Quoted.out(statement.key());
      int start = -1;
      for (int i = 0; i <= key.length(); i++) {
        boolean part = i < key.length() && Character.isJavaIdentifierPart(key.charAt(i));
        if (part && start < 0) start = i;
        if (part || start < 0) continue;
        boolean member = start > 0 && key.charAt(start - 1) == '.';
        if (!member) words.add(key.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  static Set<String> defined(List<Statement> statements) {
    var names = new HashSet<String>();
    for (var statement : statements) {
      if (statement.isImport()) continue;
      var key = Quoted.out(statement.key());
      var taken = statement.startsWith("def") ? key : taking(statement, key);
      named(NAMED, key, names);
      named(DEFINED, taken, names);
    }
    return names;
  }

  private static void named(Pattern pattern, String code, Set<String> names) {
    pattern
        .matcher(code)
        .results()
        .forEach(r -> names.add(r.group(1) != null ? r.group(1) : r.group(2)));
  }

  /** The part of a statement that gives names to values. */
  private static String taking(Statement statement, String key) {
    var target = key.split("(?<![=!<>])=(?!=)", 2);
    if (statement.opensBlock()) return header(statement, target[0]);
    return target.length == 2 && isWhole(target[0]) ? target[0] + "=" : "";
  }

  private static String header(Statement statement, String target) {
    if (QUESTIONS.stream().anyMatch(statement::startsWith)) return "";
    return statement.startsWith("for") ? SOURCE.split(target, 2)[0] + "=" : target + "=";
  }

  /** Whether no bracket is open at its end: in {@code f(a, key=1)} nothing is set. */
  private static boolean isWhole(String target) {
    int open = 0;
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '(' || c == '[' || c == '{') open++;
      else if (c == ')' || c == ']' || c == '}') open--;
    }
    return open == 0;
  }
}
