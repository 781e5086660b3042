package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.lesson.Sign;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What has to stand beside an argument for it to be wrong: {@code add_argument} takes a {@code
 * type}, but not with {@code action='store_true'}. Such a call hands its arguments on to what its
 * other arguments choose.
 */
final class Companions {
  private static final Pattern WORD = Pattern.compile("'[A-Za-z]\\w{2,40}'|True|False|None");
  private static final Pattern SIGNS = Pattern.compile("[\\W_]+");

  private final Comparison scripts;

  Companions(Comparison scripts) {
    this.scripts = scripts;
  }

  /** {@code " with action='store_true'"}; empty where the argument alone is wrong. */
  String of(CallPair pair, Argument argument) {
    if (argument.name().isEmpty()) return "";
    boolean chosen = isRightElsewhere(pair, argument) || isHandedOn(pair);
    return literals(pair, argument)
        .filter(this::isNamed)
        .findFirst()
        .or(() -> literals(pair, argument).filter(_ -> chosen).findFirst())
        .map(other -> Sign.WITH + other.name() + "=" + other.value())
        .orElse("");
  }

  /**
   * Whether a class refuses it that a method makes something of; Python before 3.10 says no more.
   */
  private boolean isHandedOn(CallPair pair) {
    return pair.use().form() == Use.Form.MEMBER
        && scripts.message().text().startsWith("__init__() got an unexpected");
  }

  /** The other arguments that choose something by a word. */
  private static Stream<Argument> literals(CallPair pair, Argument argument) {
    return pair.before().arguments().stream()
        .filter(other -> !other.equals(argument) && !other.name().isEmpty())
        .filter(other -> WORD.matcher(other.value()).matches())
        .filter(
            other ->
                CallPair.named(pair.after(), other.name())
                    .filter(now -> now.value().equals(other.value()))
                    .isPresent());
  }

  /** Whether the error names what it chooses: {@code _StoreTrueAction.__init__()}. */
  private boolean isNamed(Argument other) {
    var word = plain(other.value());
    return word.length() > 3 && plain(scripts.message().text()).contains(word);
  }

  private static String plain(String text) {
    return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether the fixing script passes it to the same function elsewhere. */
  private boolean isRightElsewhere(CallPair pair, Argument argument) {
    return scripts.after().all().stream()
        .filter(use -> use.key().equals(pair.use().key()))
        .map(Use::call)
        .anyMatch(call -> call != null && CallPair.named(call, argument.name()).isPresent());
  }
}
