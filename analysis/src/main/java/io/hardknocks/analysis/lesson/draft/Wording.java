package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.analysis.lesson.draft.call.RefusedKeys;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.script.BytesAsText;
import io.hardknocks.analysis.uses.script.PromisedModules;
import io.hardknocks.model.lesson.Sign;
import java.util.regex.Pattern;

/** Puts lessons into words of our own. What comes from scripts is names and short code. */
final class Wording {
  private static final int LONGEST = 160;

  /** A sentence that says no more than the names. */
  private static final int LONG = 120;

  private static final Pattern DOTTED = Pattern.compile("[\\w.$-]+");
  private static final Pattern LONG_TEXT = Pattern.compile("'[^'\\n]{41,}'|\"[^\"\\n]{41,}\"");
  private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");
  private static final String OBJECT = "$0";
  private static final Pattern COMMENT = Pattern.compile("\\s(#|//)\\s.*$");

  private Wording() {}

  static String sentence(Candidate candidate) {
    var sign = candidate.sign();
    var shape = Shapes.advice(sign);
    if (!shape.isEmpty()) return shape;
    if (Types.isNothing(sign.symbol()))
      return "do not use what " + TypeWording.nothing(sign.symbol()) + " returns: it is nothing";
    if (sign.symbol().endsWith(Use.UNPACKED)) return parts(candidate);
    if (sign.symbol().equals(BytesAsText.KEY))
      return "read text, with 'utf8' as the encoding, or call toString(): a Buffer has no "
          + code(candidate.from().substring(OBJECT.length() + 1));
    if (sign.symbol().endsWith(PromisedModules.AWAITED)) return promised(sign.symbol());
    return switch (candidate.strategy()) {
      case RENAME_ATTRIBUTE, RENAME_FUNCTION, REPLACE_CALL -> instead(candidate);
      case REPLACE_IMPORT -> moved(sign, spoken(candidate.from()), spoken(candidate.to()));
      case REMOVE_IMPORT -> "do not import " + spoken(candidate.from()) + ": it is not there";
      case ADD_IMPORT -> "import " + spoken(candidate.to()) + " before using " + subject(sign);
      case REMOVE_ARGUMENT ->
          "do not pass "
              + argument(candidate.from())
              + beside(sign)
              + " to "
              + subject(sign)
              + taker(candidate);
      case ADD_ARGUMENT -> "pass " + added(candidate) + " to " + subject(sign) + needed(sign);
      case CHANGE_ARGUMENT -> argument(candidate);
      case CHANGE_LITERAL -> value(candidate);
      case TYPE_CONVERSION ->
          candidate.after().startsWith("async with")
              ? "write async with instead of with for " + subject(sign)
              : TypeWording.of(candidate);
      default -> missing(sign);
    };
  }

  /** What takes an argument instead. */
  private static String taker(Candidate candidate) {
    return candidate.told().isEmpty() ? "" : ": " + code(candidate.told()) + " takes it";
  }

  private static String parts(Candidate candidate) {
    var symbol = candidate.sign().symbol();
    var result = symbol.substring(0, symbol.length() - Use.UNPACKED.length());
    return "take what %s returns apart into %s, not %s"
        .formatted(code(result), candidate.to(), candidate.from());
  }

  private static String promised(String symbol) {
    var module = symbol.substring(0, symbol.length() - PromisedModules.AWAITED.length());
    return "take what is awaited from %s, not from %s: functions of %s call back"
        .formatted(PromisedModules.of(module).replace('.', '/'), module, module);
  }

  private static String missing(Sign sign) {
    return sign.symbol().equals("Promise.prototype")
        ? "await a promise before using " + code(sign.detail()) + " of what it gives"
        : "do not use " + code(name(sign)) + ": it is not there";
  }

  private static String argument(Candidate candidate) {
    var to = subject(candidate.sign());
    if (candidate.from().startsWith("…")) return "pass " + grouped(candidate.to()) + " to " + to;
    if (candidate.from().startsWith("#"))
      return "pass " + spoken(candidate.to()) + " to " + to + " by its name";
    if (!candidate.told().isEmpty()) return told(candidate, to);
    return value(candidate);
  }

  /** Another argument with another value: to write the value under the other name is wrong. */
  private static String told(Candidate candidate, String subject) {
    return "%s has no argument %s: the fix gave %s"
        .formatted(subject, code(candidate.from()), code(candidate.told()));
  }

  /** Values that go together, or one after another. */
  private static String grouped(String to) {
    if (to.equals("…, …")) return "the values one by one";
    if (to.startsWith("(")) return "the values as one tuple, " + code(to) + ",";
    if (to.startsWith("[")) return "the values as one list, " + code(to) + ",";
    return to.startsWith("{") ? "the values as one, " + code(to) + "," : code(to) + " first";
  }

  private static String value(Candidate candidate) {
    var from = spoken(candidate.from());
    var to = subject(candidate.sign());
    return candidate.to().isEmpty()
        ? "do not pass " + from + " to " + to
        : "pass " + spoken(candidate.to()) + " instead of " + from + " to " + to;
  }

  /** What is called: of a value that is called like a function its type. */
  static String subject(Sign sign) {
    var symbol = sign.symbol();
    if (RefusedKeys.isSetting(sign)) return code(RefusedKeys.SETTINGS);
    boolean value = symbol.endsWith(".__call__");
    return value ? "a " + code(symbol.substring(0, symbol.lastIndexOf('.'))) : code(symbol);
  }

  /** An argument by its name, or by its place. */
  private static String argument(String which) {
    if (!which.startsWith("#")) return spoken(which);
    return switch (which) {
      case "#1" -> "arguments without their names";
      case "#2" -> "a second argument without its name";
      case "#3" -> "a third argument without its name";
      default -> "so many arguments without their names";
    };
  }

  /** The argument without which it may be there. */
  private static String beside(Sign sign) {
    int at = sign.detail().indexOf(Sign.WITH);
    return at < 0 ? "" : " together with " + code(sign.detail().substring(at + Sign.WITH.length()));
  }

  /** The argument that needs it. */
  private static String needed(Sign sign) {
    int at = sign.detail().lastIndexOf(Sign.WITHOUT);
    if (at < 0) return "";
    var value = sign.detail().substring(0, at);
    return " where it has " + code(value.startsWith("#") ? value.split("=", 2)[1] : value);
  }

  private static String instead(Candidate candidate) {
    return replaced(candidate) + receiver(candidate);
  }

  /** Of which type the object is that a template is about. */
  private static String receiver(Candidate candidate) {
    boolean told =
        candidate.sign().kind() == Sign.Kind.MEMBER && candidate.from().startsWith(OBJECT);
    return told ? ", where x is " + SpokenType.one(candidate.sign().spoken()) : "";
  }

  private static String replaced(Candidate candidate) {
    var to = SpokenType.called(spoken(candidate.to()));
    var from = SpokenType.called(spoken(candidate.from()));
    if (to.isEmpty()) return "do not use " + from;
    var whole = "use " + to + " instead of " + from;
    if (whole.length() <= LONG) return whole;
    if (isBeside(from, to)) return "use " + last(to) + " instead of " + from;
    var called = named(from);
    var other = named(to);
    boolean beside =
        called.contains(".") && other.startsWith(called.substring(0, called.lastIndexOf('.') + 1));
    if (beside) return "use " + last(other) + " instead of " + called;
    return called.isEmpty() || other.isEmpty() ? whole : "use " + other + " instead of " + called;
  }

  /** Whether two names are of the same thing. */
  private static boolean isBeside(String from, String to) {
    int dot = from.lastIndexOf('.');
    return dot > 0
        && to.startsWith(from.substring(0, dot + 1))
        && DOTTED.matcher(to.substring(dot + 1)).matches()
        && DOTTED.matcher(from.substring(dot + 1)).matches();
  }

  /** The name of what a template calls, without its arguments; empty for other code. */
  private static String named(String template) {
    var name = template.split("\\(", 2)[0];
    if (name.length() < template.length() && !template.endsWith(")")) return "";
    return DOTTED.matcher(name).matches() ? name : "";
  }

  /** An argument with a value that any script may take, or its name with a place for one. */
  private static String added(Candidate candidate) {
    return candidate.to().isEmpty()
        ? spoken(candidate.from()) + (isNamed(candidate.sign()) ? "=…" : "")
        : spoken(candidate.to());
  }

  private static boolean isNamed(Sign sign) {
    return !sign.detail().startsWith("#");
  }

  private static String moved(Sign sign, String from, String to) {
    if (sign.kind() == Sign.Kind.IMPORT) return "import " + to + " instead of " + from;
    int was = from.lastIndexOf('.');
    int is = to.lastIndexOf('.');
    boolean same = was > 0 && is > 0 && from.substring(was).equals(to.substring(is));
    return same
        ? "import "
            + to.substring(is + 1)
            + " from "
            + to.substring(0, is)
            + " instead of "
            + from.substring(0, was)
        : "use " + to + " instead of " + from;
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  private static String name(Sign sign) {
    var symbol = sign.spoken();
    if (sign.kind() != Sign.Kind.MEMBER) return symbol;
    var member = SpokenType.member(sign);
    return member.isEmpty() ? symbol + "." + sign.detail() : member;
  }

  /** The code of a repair: letters stand for what a script has at its places. */
  static String spoken(String template) {
    return code(PLACE.matcher(template).replaceAll(match -> letter(match.group(1))));
  }

  private static String letter(String place) {
    return switch (place) {
      case "0" -> "x";
      case "1" -> "a";
      case "2" -> "b";
      case "3" -> "c";
      default -> "…";
    };
  }

  /** One line of code, without comments, long texts and control characters. */
  static String code(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069\\s]+", " ").strip();
    line = COMMENT.matcher(line).replaceFirst("");
    line = LONG_TEXT.matcher(line).replaceAll("'…'");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
