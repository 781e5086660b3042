package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes each line that is not empty or a comment for a statement: for any language. */
final class PlainStatements {
  private static final Pattern COMMENT =
      Pattern.compile("(//|#(?!include|define|!|if|else|end)|/\\*|\\*|--\\s|;;).*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern TAIL = Pattern.compile("\\s//.*$");

  private PlainStatements() {}

  static List<Statement> of(String code, boolean shell) {
    var statements = new ArrayList<Statement>();
    int number = 0;
    for (var line : (Iterable<String>) code.lines()::iterator) {
      if (statements.size() >= Statement.MOST) break;
      number++;
      var text = TAIL.matcher(line.strip()).replaceFirst("");
      if (text.isEmpty() || COMMENT.matcher(text).matches()) continue;
      int indent = line.length() - line.stripLeading().length();
      statements.add(new Statement(text, key(text, shell), number, indent));
    }
    return statements;
  }

  /** To a shell it matters whether there is white space. */
  private static String key(String text, boolean shell) {
    return shell ? SPACE.matcher(text).replaceAll(" ") : StatementKey.of(text);
  }

  /** A line as a term that nothing is known of. */
  static Term term(Statement line) {
    var text = line.text();
    return new Term(Kind.ERROR, line.key(), List.of(), text, 0, text.length());
  }
}
