package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.edits.evidence.told.Sign;
import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A constant of a module that is handed over, and another one of the same module: that is another
 * value, and no other name for the same, unless the error says that the name is not there.
 */
final class OtherConstant implements Sign {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)attribute|deprecat|remov|renam|no longer|import|module|not defined|undefined|unknown|alias|is not a ");

  private static final Pattern MEMBER = Pattern.compile("(\\w{1,60}\\.)+\\w{1,60}");
  private static final Pattern ARGUMENT =
      Pattern.compile("[(,=]((?:\\w{1,60}\\.)+\\w{1,60})(?=[,)])");

  private static final int LONGEST = 2_000;

  private final Set<String> imported = new HashSet<>();
  private final boolean value;
  private final boolean silent;

  OtherConstant(String message, List<Statement> script) {
    script.stream()
        .filter(Statement::isImport)
        .filter(statement -> statement.key().length() <= LONGEST)
        .forEach(statement -> imported.addAll(List.of(statement.key().split("\\W+"))));
    silent = message.isBlank();
    value = !silent && !NAMES.matcher(message).find();
  }

  /** Whether the error is about what values are, and about no name. */
  boolean ofValues() {
    return value;
  }

  /** Whether the fact tells it as another value. */
  @Override
  public boolean tells(Fact fact) {
    return (value || isOtherNumber(fact))
        && fact.strategy() == Strategy.CHANGE_ARGUMENT
        && !owner(fact.from()).isEmpty()
        && owner(fact.from()).equals(owner(fact.to()))
        && isArgument(fact, fact.from());
  }

  /** Whether the fact tells it as another name. */
  @Override
  public boolean misses(Fact fact) {
    return (value || isOtherNumber(fact))
        && fact.strategy() == Strategy.RENAME_ATTRIBUTE
        && isArgument(fact, "." + fact.from());
  }

  /** Whether both are of one kind, where no error says more: {@code float64}, {@code float32}. */
  private boolean isOtherNumber(Fact fact) {
    return silent
        && fact.from().length() <= LONGEST
        && fact.to().length() <= LONGEST
        && !fact.from().equals(withoutNumber(fact.from()))
        && withoutNumber(fact.from()).equals(withoutNumber(fact.to()));
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) end--;
    return name.substring(0, end);
  }

  /** All but the last name; empty for what is no constant. */
  private static String owner(String constant) {
    return MEMBER.matcher(constant).matches()
        ? constant.substring(0, constant.lastIndexOf('.'))
        : "";
  }

  /** A piece of a script has no import of what it uses. */
  private boolean isModule(String name) {
    boolean usual = UsualImports.aliased(name).isPresent() || UsualImports.isModule(name);
    return imported.contains(name) || (imported.isEmpty() && usual);
  }

  private boolean isArgument(Fact fact, String constant) {
    var key = fact.before().key();
    return key.length() <= LONGEST
        && ARGUMENT
            .matcher(key)
            .results()
            .map(r -> r.group(1))
            .anyMatch(name -> name.endsWith(constant) && isModule(root(name)));
  }

  private static String root(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
