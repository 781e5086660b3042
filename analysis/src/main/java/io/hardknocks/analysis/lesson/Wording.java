package io.hardknocks.analysis.lesson;

import io.hardknocks.model.lesson.Sign;
import java.util.regex.Pattern;

/** Puts lessons into words of our own. What comes from scripts is names and short code. */
final class Wording {
  private static final int LONGEST = 160;
  private static final Pattern LONG_TEXT = Pattern.compile("'[^'\\n]{41,}'|\"[^\"\\n]{41,}\"");
  private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");
  private static final Pattern COMMENT = Pattern.compile("\\s(#|//)\\s.*$");

  private Wording() {}

  static String sentence(Candidate candidate) {
    var sign = candidate.sign();
    return switch (candidate.strategy()) {
      case RENAME_ATTRIBUTE, RENAME_FUNCTION, REPLACE_CALL ->
          "use " + spoken(candidate.to()) + " instead of " + spoken(candidate.from());
      case REPLACE_IMPORT -> moved(spoken(candidate.from()), spoken(candidate.to()));
      case REMOVE_IMPORT -> "do not import " + spoken(candidate.from()) + ": it is not there";
      case ADD_IMPORT ->
          "import " + spoken(candidate.to()) + " before using " + code(sign.symbol());
      case REMOVE_ARGUMENT ->
          "do not pass " + spoken(candidate.from()) + " to " + code(sign.symbol());
      case ADD_ARGUMENT -> "pass " + spoken(candidate.to()) + " to " + code(sign.symbol());
      case CHANGE_ARGUMENT ->
          "pass "
              + spoken(candidate.to())
              + " instead of "
              + spoken(candidate.from())
              + " to "
              + code(sign.symbol());
      case CHANGE_LITERAL ->
          candidate.to().isEmpty()
              ? "do not pass " + spoken(candidate.from()) + " to " + code(sign.symbol())
              : "pass "
                  + spoken(candidate.to())
                  + " instead of "
                  + spoken(candidate.from())
                  + " to "
                  + code(sign.symbol());
      case TYPE_CONVERSION -> conversion(candidate);
      default -> "do not use " + code(name(sign)) + ": it is not there";
    };
  }

  private static String moved(String from, String to) {
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
        : "import " + to + " instead of " + from;
  }

  private static String conversion(Candidate candidate) {
    var sign = candidate.sign();
    if (sign.kind() != Sign.Kind.ARGUMENT)
      return "do not use "
          + code(sign.detail())
          + " of "
          + code(sign.symbol())
          + ": convert it first";
    var type = sign.detail().substring(sign.detail().indexOf(':') + 1);
    var instead = candidate.to().isEmpty() ? "" : ": convert it with " + spoken(candidate.to());
    return "do not pass a value of type " + code(type) + " to " + code(sign.symbol()) + instead;
  }

  private static String name(Sign sign) {
    return sign.kind() == Sign.Kind.MEMBER ? sign.symbol() + "." + sign.detail() : sign.symbol();
  }

  /** The code of a repair: letters stand for what a script has at its places. */
  private static String spoken(String template) {
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
