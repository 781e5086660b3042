package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the operators of Python take: what works is no lesson, whatever the error was about. */
public final class Operators {
  private static final Pattern WORDS = Pattern.compile(" +");
  private static final String ADD = ".__add__";

  /** Operators that a type has for nothing. */
  private static final Set<String> UNADDED = Set.of("pathlib.Path" + ADD);

  private static final List<Row> ROWS =
      TableFile.entries(Operators.class, "python.operators").stream().map(Row::of).toList();

  /** Types on the left of operators, and on the right; none there for what is done with a value. */
  private record Row(Set<String> left, Set<String> operators, Set<String> right) {
    static Row of(String line) {
      var parts = line.split(Pattern.quote("|"), -1);
      return new Row(words(parts[0]), words(parts[1]), words(parts[2]));
    }

    boolean has(String type, String operator, String other) {
      return left.contains(type)
          && operators.contains(operator)
          && (other.isEmpty() ? right.isEmpty() : right.contains(other));
    }

    private static Set<String> words(String text) {
      return text.isBlank() ? Set.of() : Set.of(WORDS.split(text.strip()));
    }
  }

  private Operators() {}

  /** Whether the language does what a sign would forbid. */
  public static boolean take(Sign sign) {
    return switch (sign.kind()) {
      case ARGUMENT -> sign.detail().startsWith("#1:") && takes(sign.symbol(), type(sign));
      case MEMBER -> takes(sign.symbol() + "." + sign.detail(), "");
      default -> false;
    };
  }

  /**
   * A sign about one of the types that an operator of another type does not take: it takes none.
   */
  public static Sign any(Sign sign) {
    if (sign.kind() != Sign.Kind.ARGUMENT || !sign.detail().startsWith("#1:")) return sign;
    boolean left = UNADDED.contains(sign.symbol());
    boolean right = sign.symbol().equals("str" + ADD) && UNADDED.contains(type(sign) + ADD);
    var owner = left ? sign.symbol() : type(sign) + ADD;
    return left || right
        ? new Sign(
            Sign.Kind.MEMBER, owner.substring(0, owner.length() - ADD.length()), ADD.substring(1))
        : sign;
  }

  private static String type(Sign sign) {
    return sign.detail().substring("#1:".length());
  }

  /**
   * @param method {@code float.__sub__}
   */
  private static boolean takes(String method, String other) {
    int dot = method.lastIndexOf('.');
    var name = method.substring(dot + 1);
    if (dot < 0 || !name.startsWith("__") || !name.endsWith("__") || name.length() < 5)
      return false;
    var operator = name.substring(2, name.length() - 2);
    return ROWS.stream().anyMatch(row -> row.has(method.substring(0, dot), operator, other));
  }
}
