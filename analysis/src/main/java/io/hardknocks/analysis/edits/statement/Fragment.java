package io.hardknocks.analysis.edits.statement;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.expression.TermDiff;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.regex.Pattern;

/** Compares two scripts that are no statements but what a call is given. */
record Fragment(Facts facts, Reading reading, TermDiff terms) {
  /** {@code depth=3,}: with white space around the sign it would be a statement. */
  private static final Pattern ARGUMENT = Pattern.compile("\\w+=[^=\\s].*,", Pattern.DOTALL);

  /** {@code depth=3} alone, as an argument is written. */
  private static final Pattern ALONE = Pattern.compile("\\w+=[^=\\s][^;]*", Pattern.DOTALL);

  private static final int MOST = 40;
  private static final int LONGEST = 2_000;

  /**
   * Whether they are, and have been compared. Where one can be nothing but arguments, the other is
   * read as such too.
   */
  boolean diff(List<Statement> before, List<Statement> after) {
    if (before.isEmpty() || after.isEmpty()) return false;
    boolean alone = isOtherArgument(before, after);
    if (!alone && !isListed(before) && !isListed(after)) return false;
    var a = reading.arguments(before);
    var b = reading.arguments(after);
    if (a.isEmpty() || b.isEmpty()) return false;
    if (!alone && !isNoStatement(a.get(), before) && !isNoStatement(b.get(), after)) return false;
    if (isCall(a.get()) || isCall(b.get())) return false;
    facts.at(before.getFirst(), after.getFirst());
    terms.arguments(a.get(), b.get());
    return true;
  }

  /** Whether both scripts are one value with a name, and the names are not the same. */
  private static boolean isOtherArgument(List<Statement> before, List<Statement> after) {
    return isAlone(before)
        && isAlone(after)
        && !name(before.getFirst()).equals(name(after.getFirst()));
  }

  private static boolean isAlone(List<Statement> script) {
    var text = script.getFirst().text();
    return script.size() == 1 && text.length() <= LONGEST && ALONE.matcher(text).matches();
  }

  private static String name(Statement statement) {
    return statement.text().substring(0, statement.text().indexOf('='));
  }

  /** Whether the statements have commas between them, and one has a name for a value. */
  private static boolean isListed(List<Statement> script) {
    int last = script.size() - 1;
    return script.size() <= MOST
        && script.getFirst().text().length() <= LONGEST
        && script.subList(0, last).stream().allMatch(one -> one.text().endsWith(","))
        && script.stream().anyMatch(one -> one.text().indexOf('=') > 0)
        && script.stream().anyMatch(one -> one.text().indexOf(',') > 0);
  }

  /** Whether it is a whole call, which has arguments of its own. */
  private static boolean isCall(Term call) {
    return call.parts().size() == 1 && Calls.is(call.part(0));
  }

  private static boolean isNoStatement(Term call, List<Statement> script) {
    var first = call.parts().stream().takeWhile(part -> !part.is(Kind.KEYWORD)).count();
    var named = call.parts().subList((int) first, call.parts().size());
    if (!named.stream().allMatch(part -> part.is(Kind.KEYWORD))) return false;
    boolean only = call.parts().size() == 1 && named.size() == 1;
    return named.size() > 1 || (only && ARGUMENT.matcher(script.getFirst().text()).matches());
  }
}
