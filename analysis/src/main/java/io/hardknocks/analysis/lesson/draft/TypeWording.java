package io.hardknocks.analysis.lesson.draft;

import static io.hardknocks.analysis.lesson.draft.Wording.code;
import static io.hardknocks.analysis.lesson.draft.Wording.spoken;
import static io.hardknocks.analysis.lesson.draft.Wording.subject;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.model.lesson.Sign;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts into words that a value is of a type that is not taken there. */
final class TypeWording {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "__add__", "+",
          "__sub__", "-",
          "__mul__", "*",
          "__truediv__", "/",
          "__floordiv__", "//",
          "__mod__", "%");

  /** Files by what they are opened for. */
  private static final Map<String, String> FILES =
      Map.of(
          "file", "text",
          "written_file", "text",
          "updated_file", "text",
          "binary_file", "bytes",
          "written_binary_file", "bytes",
          "updated_binary_file", "bytes");

  private static final String ITEMS = "[]";
  private static final String MADE = "()";

  /** A method that was used without calling it. */
  private static final String CALL = "$0()";

  /** A value as the only one of a tuple. */
  private static final String ALONE = "($1,)";

  private static final Pattern MODE =
      Pattern.compile("open\\([^\\n]{0,200}?['\"]([rwax][bt]?\\+?[bt]?)['\"]");

  private static final Pattern BYTES = Pattern.compile("(?<!\\w)b['\"]");

  /** What reads from an open file, and has a sister for texts. */
  private static final Pattern LOADING = Pattern.compile("(json|pickle|tomllib)\\.load");

  private static final Pattern BYTES_FILE =
      Pattern.compile("(written|updated)_binary_file\\.write");

  private static final Pattern OPENED = Pattern.compile("^(with|\\w+ =)[^\\n]*\\bopen\\(");

  private TypeWording() {}

  static String of(Candidate candidate) {
    var sign = candidate.sign();
    if (sign.kind() != Sign.Kind.ARGUMENT) return operation(candidate, sign);
    var type = sign.detail().substring(sign.detail().indexOf(':') + 1);
    if (Types.isNothing(type))
      return "do not pass what "
          + nothing(type)
          + " returns to "
          + subject(sign)
          + ": it is nothing";
    var index = index(sign, type);
    return index.isEmpty() ? refused(sign, type) + instead(candidate, type) : index;
  }

  /** What a value may not be used as an index of, or what may not be sliced. */
  private static String index(Sign sign, String type) {
    if (sign.symbol().equals("<slice>")) return "do not slice with a value of type " + code(type);
    if (!sign.symbol().endsWith(".__getitem__")) return "";
    return type.equals("slice")
        ? "do not slice " + owner(sign) + ": convert it first"
        : "do not index " + owner(sign) + " with a value of type " + code(type);
  }

  private static String refused(Sign sign, String type) {
    var method = sign.symbol().substring(sign.symbol().lastIndexOf('.') + 1);
    if (method.equals("__lt__")) return "do not compare " + owner(sign) + " with " + code(type);
    var operator = OPERATORS.getOrDefault(method, "");
    if (!operator.isEmpty())
      return "do not use " + operator + " between " + owner(sign) + " and " + code(type);
    var what =
        type.endsWith(ITEMS)
            ? "items of type " + code(type.substring(0, type.length() - ITEMS.length()))
            : SpokenType.isFile(type) ? SpokenType.one(type) : value(type);
    var file = FILES.getOrDefault(owner(sign), "");
    var to =
        file.isEmpty() ? subject(sign) : code(method) + " of a file that is opened for " + file;
    return "do not pass " + what + place(sign) + " to " + to;
  }

  /** A value by its type, or by what makes it where no more is known. */
  private static String value(String type) {
    return type.endsWith(MADE)
        ? "what " + code(type.substring(0, type.length() - MADE.length())) + " returns"
        : "a value of type " + code(type);
  }

  /** Which argument it is, unless it is the first. */
  private static String place(Sign sign) {
    var which = sign.detail().substring(0, Math.max(0, sign.detail().indexOf(':')));
    if (which.equals("#1") || which.equals(Sign.ANY_PLACE) || which.isEmpty()) return "";
    return switch (which) {
      case "#2" -> " as second argument";
      case "#3" -> " as third argument";
      default -> " as " + (which.startsWith("#") ? "argument " + which.substring(1) : which + "=");
    };
  }

  /** How a file has to be opened, where the fix opens it otherwise. */
  private static String opened(String after, String type) {
    boolean binary = SpokenType.isBinary(type);
    var mode = MODE.matcher(after);
    if (!SpokenType.isFile(type) || !mode.find()) return "";
    boolean other = mode.group(1).contains("b") != binary;
    return other ? ": open it with mode '" + mode.group(1) + "'" : "";
  }

  private static String instead(Candidate candidate, String type) {
    var opened = opened(candidate.after(), type);
    if (!opened.isEmpty()) return opened;
    if (candidate.to().equals(ALONE)) return ": put it into a tuple, (a,)";
    if (candidate.to().contains("//")) return ": divide with //";
    if (!candidate.to().isEmpty())
      return ": convert " + converted(candidate, type) + " with " + spoken(candidate.to());
    var symbol = candidate.sign().symbol();
    if (type.equals("coroutine" + ITEMS)) return ": make tasks of them first";
    if (type.equals("str") && OPENED.matcher(candidate.after()).find())
      return ": open the file first";
    if (LOADING.matcher(symbol).matches() && (type.equals("str") || type.equals("pathlib.Path")))
      return ": open the file first, or use " + code(symbol) + "s for a text";
    if (BYTES_FILE.matcher(symbol).matches() && type.equals("str"))
      return ": open it for text, mode 'w', or encode the text";
    if (symbol.startsWith("decimal.Decimal.") && type.equals("float"))
      return ": make the float a Decimal, Decimal(\"0.19\")";
    if (symbol.startsWith("coroutine.")) return ": await it first";
    if (symbol.startsWith("bytes.") && type.equals("str")) return ": decode the bytes first";
    if (type.equals("str") && BYTES.matcher(candidate.after()).find())
      return ": write it as bytes, b'…'";
    boolean text = symbol.startsWith("str.__") || type.equals("str");
    if (!text || !isArithmetic(symbol)) return "";
    return symbol.endsWith("__add__") ? ": convert one of them first" : ": convert the str first";
  }

  /** Of two operands the one that is not of the type already. */
  private static String converted(Candidate candidate, String type) {
    if (!isArithmetic(candidate.sign().symbol())) return type.endsWith(ITEMS) ? "them" : "it";
    var owner = owner(candidate.sign());
    boolean right = candidate.to().startsWith(owner + "(") || type.equals("str");
    return "the " + code(right && !candidate.to().startsWith(type + "(") ? type : owner);
  }

  private static boolean isArithmetic(String symbol) {
    return OPERATORS.containsKey(symbol.substring(symbol.lastIndexOf('.') + 1));
  }

  /** A call that changes its object and returns nothing. */
  static String nothing(String type) {
    int inPlace = type.indexOf("(inplace=True)");
    return inPlace < 0
        ? code(type)
        : "a method of " + code(type.substring(0, inPlace)) + " with inplace=True";
  }

  private static String operation(Candidate candidate, Sign sign) {
    var of = code(sign.symbol());
    if (candidate.to().equals(CALL)) return "call " + of + " before you " + done(sign.detail());
    if (!candidate.to().isEmpty() && sign.detail().equals("__getitem__"))
      return "do not index " + of + ": use " + spoken(candidate.to());
    var first = sign.symbol().equals("coroutine") ? ": await it first" : ": convert it first";
    return switch (sign.detail()) {
      case "__getitem__" -> "do not index " + of + first;
      case "__setitem__" -> "do not assign to an index of " + of + first;
      case "__iter__" -> "do not loop over " + of + first;
      case "__add__" -> "join " + of + " with / instead of +, or add to str(…) of it";
      case "__enter__" -> "do not use " + of + " in a with statement";
      case "__call__" -> called(of);
      case "__bool__" -> "do not use " + of + " as a condition: " + asked(of);
      default -> "do not use " + code(sign.detail()) + " of " + of + first;
    };
  }

  private static String done(String method) {
    return switch (method) {
      case "__getitem__" -> "index what it returns";
      case "__iter__" -> "loop over what it returns";
      default -> "use what it returns";
    };
  }

  private static String asked(String of) {
    return of.startsWith("pymongo.")
        ? "compare it with None"
        : "combine with & and |, or call any() or all()";
  }

  private static String called(String of) {
    boolean module = of.equals(of.toLowerCase(Locale.ROOT)) && of.indexOf('(') < 0;
    return "do not call " + (module ? of : "a value of type " + of) + ": it is not a function";
  }

  /** The type whose operator it is. */
  private static String owner(Sign sign) {
    return code(sign.symbol().substring(0, Math.max(0, sign.symbol().lastIndexOf('.'))));
  }
}
