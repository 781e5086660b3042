package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/** Edits that write otherwise what a script does just so: types beside names, a shorter loop. */
final class SameMeaning {
  /** What an error says that is about the types which a script declares. */
  private static final Pattern TYPES =
      Pattern.compile(
          "(?i)annotat|schema|validat|pydantic|dataclass|type hint|subscriptable|for \\||not defined|protocol|serializ");

  /** What an error says that is about values put into texts. */
  private static final Pattern FORMATS =
      Pattern.compile(
          "(?i)format|converted|concatenate|operand|must be str|placeholder|%[sdfr]\\b|f-string");

  /** A parameter or a field, its type and what it is by itself. */
  private static final Pattern TYPED =
      Pattern.compile("(\\w{1,60}) ?:[^=]{1,200}(=.{1,200})?", Pattern.DOTALL);

  private static final Pattern FIELD = Pattern.compile("\\w{1,60}:[\\w.\\[\\],|\"]{1,200}");
  private static final Pattern TYPE = Pattern.compile("[\\w.\\[\\], |\"']{1,200}");
  private static final Pattern TEXT = Pattern.compile("[rbRB]?['\"].*", Pattern.DOTALL);
  private static final Pattern JOINED =
      Pattern.compile(
          "(?=.*['\"])(?:[\\w.]{1,60}+|'[^'\\n]{0,100}+'|\"[^\"\\n]{0,100}+\")(?: ?\\+ ?(?:[\\w.]{1,60}+|'[^'\\n]{0,100}+'|\"[^\"\\n]{0,100}+\")){1,8}+");
  private static final Pattern FORMATTED = Pattern.compile("[fF][rR]?['\"].*", Pattern.DOTALL);

  private static final int LONGEST = 2_000;

  private final boolean types;
  private final boolean formats;
  private final OtherIdiom idioms;

  /** With the message of an error. */
  SameMeaning(String message) {
    types = TYPES.matcher(message).find();
    formats = FORMATS.matcher(message).find();
    idioms = new OtherIdiom(message);
  }

  boolean is(Fact fact) {
    if (fact.from().length() + fact.to().length() + fact.before().key().length() > LONGEST)
      return false;
    return (!types && isOfTypes(fact)) || (!formats && isFormatted(fact)) || idioms.is(fact);
  }

  /** Whether a parameter or a field has another type beside it now, or none any more. */
  private static boolean isOfTypes(Fact fact) {
    boolean header = fact.before().startsWith("def") || fact.before().startsWith("async def");
    boolean field =
        FIELD.matcher(fact.before().key()).matches() && FIELD.matcher(fact.after().key()).matches();
    if (header && !fact.from().isEmpty() && !fact.to().isEmpty())
      return untyped(fact.from()).equals(untyped(fact.to())) || isType(fact);
    return field && fact.strategy() != Strategy.OTHER;
  }

  /** Whether one type has the place of another, which stands behind a colon or an arrow. */
  private static boolean isType(Fact fact) {
    if (!TYPE.matcher(fact.from()).matches() || !TYPE.matcher(fact.to()).matches()) return false;
    var header = fact.before().text();
    int at = header.indexOf(fact.from());
    while (at >= 0) {
      var ahead = header.substring(0, at).stripTrailing();
      if (ahead.endsWith(":") || ahead.endsWith("->")) return true;
      at = header.indexOf(fact.from(), at + 1);
    }
    return false;
  }

  private static String untyped(String parameter) {
    var typed = TYPED.matcher(parameter);
    if (!typed.matches()) return parameter.replace(" ", "");
    var value = typed.group(2);
    return typed.group(1) + (value == null ? "" : value.replace(" ", ""));
  }

  /** {@code "%s" % x} or {@code "" + x} to {@code f"{x}"}. */
  private static boolean isFormatted(Fact fact) {
    boolean filled = fact.from().contains("%") || fact.from().contains(".format(");
    boolean text = filled && TEXT.matcher(fact.from()).matches();
    return (text || JOINED.matcher(fact.from()).matches())
        && FORMATTED.matcher(fact.to()).matches();
  }
}
