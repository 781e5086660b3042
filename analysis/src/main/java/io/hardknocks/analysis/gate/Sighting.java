package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a use in a script is what a sign describes. */
public final class Sighting {
  private static final Set<String> REFUSED = Set.of("TypeError", "ValueError", "*");

  /** Between two types of which either has the member. */
  public static final String OR = "|";

  /** After a type: not the value is of it, but what is in it. */
  private static final String ITEMS = "[]";

  /** The length of {@code ='abc'}: a text that is more than a letter or two. */
  private static final int WORD = 6;

  /** Arguments that say what to do with values that a call does not know by itself. */
  private static final Set<String> HANDLERS = Set.of("default", "cls", "key", "converters");

  /** Functions whose places are for words of the script's own: their options have names. */
  private static final Set<String> OF_OWN_WORDS =
      Set.of(
          "add_argument", "add_option", "add_parser", "argument", "option", "Argument", "Option");

  /** What may be done with anything, even with None; comparing by identity has no name. */
  private static final Set<String> HARMLESS =
      Set.of(
          "",
          "__bool__",
          "__eq__",
          "__ne__",
          "__class__",
          "__repr__",
          "__str__",
          "__hash__",
          "__doc__");

  /** Classes of the language that scripts extend. */
  private static final Set<String> OWN =
      Set.of("list", "dict", "set", "str", "bytes", "tuple", "int", "float");

  /** A statement that is executed with the values of its places. */
  private static final Pattern STATEMENT = Pattern.compile("\\.execute#2:str$");

  private Sighting() {}

  /** The names under which the uses are found that a sign may describe. */
  static List<String> keys(Sign sign) {
    return switch (sign.kind()) {
      case SYMBOL, IMPORT, ARGUMENT, MISSING_ARGUMENT -> List.of(sign.symbol());
      case MEMBER ->
          Stream.of(sign.symbol().split(Pattern.quote(OR)))
              .map(type -> type + "." + sign.detail())
              .toList();
      case SHAPE -> List.of("<" + sign.detail() + ">");
      case NONE -> List.of();
    };
  }

  /** Where lessons about all that is done with what a call returns are found; empty for others. */
  static String anyMember(String key) {
    int dot = key.lastIndexOf('.');
    boolean result = dot > 0 && key.charAt(dot - 1) == ')';
    return result && !HARMLESS.contains(key.substring(dot + 1))
        ? key.substring(0, dot + 1) + Sign.ANY_MEMBER
        : "";
  }

  /** The uses that a sign describes, without those that the script itself takes care of. */
  public static List<Use> of(Sign sign, Uses uses) {
    var keys = keys(sign);
    boolean python = uses.tree().grammar() == Grammar.PYTHON;
    var other = python ? Reexport.of(sign) : Reexport.of("");
    var told = ToldClass.of(sign);
    return uses.all().stream()
        .filter(
            u ->
                keys.contains(u.key())
                    || keys.contains(anyMember(u.key()))
                    || (!other.isNone() && other.same(Reexport.of(u.key())))
                    || told.filter(t -> t.covers(u)).isPresent())
        .filter(u -> is(sign, u))
        .toList();
  }

  /** Whether a use with the sign's key is what the sign describes. */
  static boolean is(Sign sign, Use use) {
    if (use.guarded()) return false;
    return switch (sign.kind()) {
      case SYMBOL -> use.form() != Form.BOUND && free(sign, use) && !caught(use);
      case MEMBER -> use.form() != Form.BOUND && !caught(use);
      case IMPORT -> isLoaded(sign, use) && !caught(use);
      case ARGUMENT ->
          accepted(use)
              && !isTried(sign, use)
              && !isHandled(sign, use)
              && !isLetters(sign, use)
              && argument(sign.detail(), use) != null;
      case MISSING_ARGUMENT -> accepted(use) && missing(sign.detail(), use);
      case SHAPE -> use.caught().isEmpty();
      case NONE -> false;
    };
  }

  /** A name without a module is one that nothing binds. */
  private static boolean free(Sign sign, Use use) {
    return sign.symbol().indexOf('.') >= 0 || use.form() == Form.FREE;
  }

  /** Whether a module is imported, or taken from its package, which does not have it then. */
  private static boolean isLoaded(Sign sign, Use use) {
    return switch (use.form()) {
      case MODULE, IMPORTED -> true;
      case ATTRIBUTE -> sign.symbol().indexOf('.') > 0;
      default -> false;
    };
  }

  private static boolean caught(Use use) {
    var caught = use.caught();
    if (caught.contains("*")) return true;
    return switch (use.form()) {
      case MODULE -> caught.contains("ImportError") || caught.contains("ModuleNotFoundError");
      case IMPORTED -> caught.contains("ImportError");
      case FREE -> caught.contains("NameError");
      case OPERATION -> caught.contains("TypeError") || caught.contains("AttributeError");
      default -> caught.contains("AttributeError");
    };
  }

  /** Whether a script handles that a module or a name that it uses may not be there. */
  public static boolean isPrepared(Use use) {
    boolean name = use.form() == Form.IMPORTED || use.form() == Form.MODULE;
    return (name || use.form() == Form.FREE) && caught(use);
  }

  private static boolean accepted(Use use) {
    return use.call() != null && use.caught().stream().noneMatch(REFUSED::contains);
  }

  /** Which error a wrong value makes is for the library to say. */
  private static boolean isTried(Sign sign, Use use) {
    return sign.detail().indexOf('=') >= 0 && !use.caught().isEmpty();
  }

  /**
   * Whether a value of the wrong type is taken care of: it is told what to do with such a value, or
   * the operator's own type is one of those.
   */
  private static boolean isHandled(Sign sign, Use use) {
    var call = use.call();
    int type = sign.detail().indexOf(':');
    if (call == null || type < 0) return false;
    if (call.arguments().stream().anyMatch(a -> HANDLERS.contains(a.name()))) return true;
    if (use.form() != Form.OPERATION || call.arguments().size() != 1) return false;
    int dot = use.key().lastIndexOf('.');
    var owner = dot < 0 ? "" : use.key().substring(0, dot);
    return !owner.equals(sign.detail().substring(type + 1))
        && Uses.isA(call.arguments().getFirst().type(), owner);
  }

  /** Whether a text has as many letters as a statement has places: each stands for itself then. */
  private static boolean isLetters(Sign sign, Use use) {
    var call = use.call();
    if (call == null || !STATEMENT.matcher(sign.symbol() + sign.detail()).find()) return false;
    var given = call.positional();
    if (given.size() != 2 || !isText(given.get(1))) return false;
    long letters = given.get(1).value().length() - 2L;
    long places = given.getFirst().value().chars().filter(c -> c == '?').count();
    return letters == (isText(given.getFirst()) ? places : 1);
  }

  private static boolean isText(Argument argument) {
    return argument.value().startsWith("'");
  }

  /**
   * The argument that a sign describes: {@code name}, {@code #2}, {@code #*} for any place, with
   * {@code =value} or {@code :type}, or a name and what has to stand beside it.
   */
  static @Nullable Argument argument(String detail, Use use) {
    var call = use.call();
    if (call == null) return null;
    int lacking = detail.lastIndexOf(Sign.WITHOUT);
    if (lacking > 0) {
      boolean there =
          call.open() || isNamed(detail.substring(lacking + Sign.WITHOUT.length()), call);
      return there ? null : argument(detail.substring(0, lacking), use);
    }
    int end = end(detail);
    var which = detail.substring(0, end);
    int beside = which.indexOf(Sign.WITH);
    if (beside >= 0) {
      boolean there = argument(detail.substring(beside + Sign.WITH.length()), use) != null;
      return there ? argument(which.substring(0, beside), use) : null;
    }
    if (which.equals(Sign.ANY_PLACE)) return anywhere(detail.substring(end), call);
    if (which.startsWith("#")) {
      int place = Integer.parseInt(which.substring(1)) + (isUnbound(use) ? 1 : 0);
      var positional = call.positional();
      if (place > positional.size()) return byName(detail.substring(end), call);
      return has(detail.substring(end), positional.get(place - 1));
    }
    for (var argument : call.arguments()) {
      if (argument.name().equals(which)) return has(detail.substring(end), argument);
    }
    return byPlace(detail.substring(end), use);
  }

  private static boolean isNamed(String name, Call call) {
    return call.arguments().stream().anyMatch(argument -> argument.name().equals(name));
  }

  /** Whether the first value is the object itself: {@code list.append(self, value)}. */
  private static boolean isUnbound(Use use) {
    int dot = use.key().indexOf('.');
    return use.form() == Form.ATTRIBUTE && dot > 0 && OWN.contains(use.key().substring(0, dot));
  }

  /** A text that is refused by name, where the call gives it by its place. */
  private static @Nullable Argument byPlace(String wanted, Use use) {
    if (!isWord(wanted) || use.call() == null || use.form() == Form.OPERATION) return null;
    if (OF_OWN_WORDS.contains(use.key().substring(use.key().lastIndexOf('.') + 1))) return null;
    return anywhere(wanted, use.call());
  }

  private static boolean isWord(String wanted) {
    boolean text = wanted.startsWith("='") && wanted.length() >= WORD;
    return text || wanted.startsWith("=" + Sign.ENDING);
  }

  /** A text that is refused at a place, where the call gives it by name. */
  private static @Nullable Argument byName(String wanted, Call call) {
    if (!isWord(wanted)) return null;
    for (var argument : call.arguments()) {
      if (!argument.name().isEmpty() && has(wanted, argument) != null) return argument;
    }
    return null;
  }

  private static @Nullable Argument anywhere(String wanted, Call call) {
    for (var argument : call.positional()) {
      if (has(wanted, argument) != null) return argument;
    }
    return null;
  }

  private static int end(String detail) {
    for (int i = 0; i < detail.length(); i++) {
      if (detail.charAt(i) == '=' || detail.charAt(i) == ':') return i;
    }
    return detail.length();
  }

  private static @Nullable Argument has(String wanted, Argument argument) {
    if (wanted.isEmpty()) return argument;
    var text = wanted.substring(1);
    boolean same =
        wanted.charAt(0) == '='
            ? isValue(text, argument.value())
            : text.endsWith(ITEMS)
                ? Uses.isA(argument.items(), text.substring(0, text.length() - ITEMS.length()))
                : Uses.isA(argument.type(), text);
    return same ? argument : null;
  }

  private static boolean isValue(String wanted, String value) {
    return wanted.startsWith(Sign.ENDING)
        ? TextEnding.of(value).equals(wanted.substring(1))
        : value.equals(wanted);
  }

  /**
   * {@code name}, {@code #3}, or {@code name#3} for one that may be given by position too; {@code
   * name|other} where another one does as well.
   */
  private static boolean missing(String detail, Use use) {
    var call = use.call();
    if (call == null || call.open()) return false;
    int hash = detail.indexOf('#');
    var name = hash < 0 ? detail : detail.substring(0, hash);
    var names = List.of(name.split(Pattern.quote(OR)));
    if (call.arguments().stream().anyMatch(a -> !a.name().isEmpty() && names.contains(a.name())))
      return false;
    if (hash < 0) return true;
    int place = Integer.parseInt(detail.substring(hash + 1));
    boolean named = name.isEmpty() && call.positional().size() < call.arguments().size();
    return call.positional().size() < place && !named;
  }
}
