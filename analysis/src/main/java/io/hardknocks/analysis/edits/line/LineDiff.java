package io.hardknocks.analysis.edits.line;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two texts of any language by lines and tokens. */
public final class LineDiff {
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:import|use|#include|using|require|from|library|source)\\b[\\s(]*(.*?)[;)]*");

  /** A line of Go's {@code import ( … )}. */
  private static final Pattern LISTED_IMPORT = Pattern.compile("(?:[\\w.]+ )?\"([\\w./-]+)\"");

  private static final Pattern SHELL = Pattern.compile("(?i)\\s*(shell|bash|sh|zsh|ksh)\\s*");
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9][\\w.-]*(\\[[\\w,]*])?");

  private final Facts facts;
  private final boolean shell;
  private final boolean go;
  private boolean requirements;

  public LineDiff(Facts facts, String language) {
    this.facts = facts;
    this.shell = isShell(language);
    this.go = language.strip().equalsIgnoreCase("go");
  }

  public static boolean isShell(String language) {
    return SHELL.matcher(language).matches();
  }

  public void diff(List<Statement> before, List<Statement> after) {
    requirements = listsRequirements(before) || listsRequirements(after);
    var alignment = Alignment.of(before, after);
    for (var pair : alignment.changed()) {
      facts.at(pair.before(), pair.after());
      changed(pair.before().text(), pair.after().text());
    }
    for (int j = 0; j < after.size(); j++) {
      if (alignment.from(j) >= 0) continue;
      facts.at(after.get(j), after.get(j));
      one(after.get(j).text(), true);
    }
    for (int i = 0; i < before.size(); i++) {
      if (alignment.to(i) >= 0) continue;
      facts.at(before.get(i), before.get(i));
      one(before.get(i).text(), false);
    }
  }

  private void changed(String before, String after) {
    var imported = imports(before);
    var now = imports(after);
    if (installs(before) && installs(after)) {
      Dependencies.commands(before, after, facts);
    } else if (imported.matches() && now.matches()) {
      facts.add(Strategy.REPLACE_IMPORT, imported.group(1), now.group(1), imported.group(1));
    } else if (shell) {
      new CommandDiff(facts).diff(before, after);
    } else {
      new TokenDiff(facts).diff(before, after);
    }
  }

  /** Whether every line names something to install, and one at least in which version. */
  private static boolean listsRequirements(List<Statement> lines) {
    return lines.stream().anyMatch(l -> Dependencies.pins(l.text()))
        && lines.stream()
            .map(Statement::text)
            .allMatch(l -> Dependencies.pins(l) || BARE.matcher(l).matches());
  }

  private void one(String line, boolean added) {
    var imported = imports(line);
    if (installs(line)) {
      Dependencies.diff(added ? "" : line, added ? line : "", facts);
    } else if (imported.matches()) {
      add(added ? Strategy.ADD_IMPORT : Strategy.REMOVE_IMPORT, imported.group(1), added);
    } else {
      boolean guard = line.matches("(\\} ?)?(if|else|try|catch|assert|guard|unless|rescue)\\b.*");
      add(guard ? Strategy.GUARD_CONDITION : Strategy.OTHER, line, added);
    }
  }

  private Matcher imports(String line) {
    var listed = LISTED_IMPORT.matcher(line);
    return go && listed.matches() ? listed : IMPORT.matcher(line);
  }

  private void add(Strategy strategy, String text, boolean added) {
    facts.add(strategy, added ? "" : text, added ? text : "", "");
  }

  private boolean installs(String line) {
    return requirements || Dependencies.installs(line) || Dependencies.pins(line);
  }

  /** The first lines that differ, when only formatting or comments do. */
  public void formatting(String failing, String fixed) {
    var before = failing.lines().toList();
    var after = fixed.lines().toList();
    int at = 0;
    while (at < before.size() && at < after.size() && before.get(at).equals(after.get(at))) at++;
    var from = at < before.size() ? before.get(at) : "";
    var to = at < after.size() ? after.get(at) : "";
    facts.at(new Statement(from, "", at + 1, 0), new Statement(to, "", at + 1, 0));
    facts.add(Strategy.OTHER, from, to, "");
  }
}
