package io.hardknocks.analysis.uses.python.expression;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether moments have a time zone: one that has and one that has not cannot be compared. */
final class PythonDates {
  private static final String MOMENT = "datetime.datetime";
  private static final Meaning AWARE = new Value(MOMENT, Meaning.value("<aware>"));
  private static final Meaning NAIVE = new Value(MOMENT, Meaning.value("<naive>"));

  private static final Pattern MOMENT_TEXT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** After the time of day. */
  private static final Pattern ZONE =
      Pattern.compile("\\d[T ]\\d{2}.*(Z|[+-]\\d{2}:?\\d{2}(:\\d{2})?)$");

  private PythonDates() {}

  /** What a call makes; {@code null} when that is no moment, or one that cannot be told. */
  static @Nullable Meaning made(String callee, List<Argument> arguments, boolean open) {
    if (open || !callee.startsWith(MOMENT)) return null;
    return switch (callee.substring(MOMENT.length())) {
      case ".now" -> arguments.isEmpty() ? NAIVE : zoned(arguments.getFirst());
      case ".utcnow", ".today", ".utcfromtimestamp" -> NAIVE;
      case ".fromtimestamp" -> arguments.size() < 2 ? NAIVE : zoned(arguments.getLast());
      case "" -> {
        var zone = named("tzinfo", arguments);
        yield zone != null ? zoned(zone) : arguments.size() < 8 ? NAIVE : null;
      }
      case ".strptime" -> arguments.size() < 2 ? null : parsed(arguments.get(1).valueNode());
      case ".fromisoformat" -> arguments.isEmpty() ? null : read(arguments.getFirst().valueNode());
      case ".astimezone" -> AWARE;
      case ".replace" -> {
        var zone = named("tzinfo", arguments);
        yield zone == null ? null : zoned(zone);
      }
      default -> null;
    };
  }

  private static Meaning zoned(Argument zone) {
    return zone.value().equals("None") ? NAIVE : AWARE;
  }

  private static @Nullable Argument named(String name, List<Argument> arguments) {
    return arguments.stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
  }

  private static @Nullable Meaning parsed(SyntaxNode format) {
    if (!format.is("string")) return null;
    return Texts.content(format).contains("%z") ? AWARE : NAIVE;
  }

  /** By the text of a moment: {@code 2024-01-31T08:00:00+01:00}. */
  private static @Nullable Meaning read(SyntaxNode moment) {
    var text = Texts.content(moment);
    if (!MOMENT_TEXT.matcher(text).lookingAt()) return null;
    return ZONE.matcher(text).find() ? AWARE : NAIVE;
  }

  /** Whether only one of two moments has a time zone. */
  static boolean mixed(Meaning a, Meaning b) {
    return (a.equals(AWARE) && b.equals(NAIVE)) || (a.equals(NAIVE) && b.equals(AWARE));
  }

  /** A moment and a span, or two moments; {@code null} for anything else. */
  static @Nullable Meaning moved(String operator, Meaning a, Meaning b) {
    boolean sum = operator.equals("+") || operator.equals("-");
    var span = "datetime.timedelta";
    if (!sum) return null;
    if (a == Doubt.NEVER && b.type().equals(span)) return a;
    if (b == Doubt.NEVER && a.type().equals(span)) return b;
    if (isMoment(a) && b.type().equals(span)) return a;
    if (isMoment(b) && a.type().equals(span)) return b;
    return isMoment(a) && isMoment(b) ? Meaning.value(span) : null;
  }

  private static boolean isMoment(Meaning meaning) {
    return meaning.type().equals(MOMENT) || meaning.type().equals("datetime.date");
  }
}
