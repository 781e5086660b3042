package io.hardknocks.analysis.edits.block;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/**
 * Guards that ask which version of something runs: they are there for what they choose from, an old
 * form and a new one of the same.
 */
final class Versions {
  private static final int LONGEST = 300;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(?:PY[23]\\d*|IS_PY\\w*|version_info|python_version\\w*|__version__|VERSION|process\\.versions?)\\b"
              + "|\\b(?:version\\.parse|parse_version|LooseVersion|StrictVersion|Version)\\(");

  /** Whether something has a member, which may say of what version it is. */
  private static final Pattern MEMBER =
      Pattern.compile("\\bhasattr\\(|\\btypeof [\\w.]+\\.\\w+\\)? ?===? ?['\"]function");

  private static final Pattern NO_MODULE =
      Pattern.compile("except\\b.*\\b(?:ImportError|ModuleNotFoundError)\\b.*", Pattern.DOTALL);
  private static final Pattern NO_NAME =
      Pattern.compile("except\\b.*\\b(?:AttributeError|NameError)\\b.*", Pattern.DOTALL);

  private static final Pattern MEMBER_NAME = Pattern.compile("(?:\\w+\\.)+\\w+(?:\\(.*)?");

  private Versions() {}

  /** Whether it asks for a version by its number, so that all that it does is for that one. */
  static boolean asks(Statement guard) {
    return isBrief(guard) && NUMBERED.matcher(guard.text()).find();
  }

  /** Whether it may ask for a version, if it chooses between two forms of the same. */
  static boolean mayAsk(Statement guard) {
    return asks(guard) || (isBrief(guard) && MEMBER.matcher(guard.text()).find());
  }

  /** Whether it catches what another version has not. */
  static boolean catches(Statement clause) {
    return isBrief(clause) && (catchesModule(clause) || NO_NAME.matcher(clause.text()).matches());
  }

  private static boolean catchesModule(Statement clause) {
    return NO_MODULE.matcher(clause.text()).matches();
  }

  /**
   * Whether two forms, one of which runs where a clause catches, are so another name for the same:
   * of a value that has no attribute something else may be done.
   */
  static boolean isOtherForm(Statement clause, Fact fact) {
    return switch (fact.strategy()) {
      case RENAME_FUNCTION, RENAME_ATTRIBUTE -> true;
      case REPLACE_CALL -> isMember(fact.from()) && isMember(fact.to());
      default -> fact.strategy() != Strategy.OTHER && catchesModule(clause);
    };
  }

  private static boolean isMember(String text) {
    return text.length() <= LONGEST && MEMBER_NAME.matcher(text).matches();
  }

  private static boolean isBrief(Statement statement) {
    return statement.text().length() <= LONGEST;
  }
}
