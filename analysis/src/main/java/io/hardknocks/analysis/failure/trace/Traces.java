package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.compiled.CodedLine;
import io.hardknocks.analysis.failure.trace.compiled.CompilerLine;
import io.hardknocks.analysis.failure.trace.compiled.GoTrace;
import io.hardknocks.analysis.failure.trace.compiled.JvmTrace;
import io.hardknocks.analysis.failure.trace.compiled.NativeCrash;
import io.hardknocks.analysis.failure.trace.compiled.RustCompiler;
import io.hardknocks.analysis.failure.trace.compiled.RustTrace;
import io.hardknocks.analysis.failure.trace.line.AnyLine;
import io.hardknocks.analysis.failure.trace.line.BareLine;
import io.hardknocks.analysis.failure.trace.line.CheckerLine;
import io.hardknocks.analysis.failure.trace.line.Comparison;
import io.hardknocks.analysis.failure.trace.line.DatabaseLine;
import io.hardknocks.analysis.failure.trace.line.DebugPage;
import io.hardknocks.analysis.failure.trace.line.MakeLine;
import io.hardknocks.analysis.failure.trace.line.MentionedError;
import io.hardknocks.analysis.failure.trace.line.OtherTongues;
import io.hardknocks.analysis.failure.trace.line.ProviderBody;
import io.hardknocks.analysis.failure.trace.line.RecordedError;
import io.hardknocks.analysis.failure.trace.line.Signs;
import io.hardknocks.analysis.failure.trace.python.NotebookTrace;
import io.hardknocks.analysis.failure.trace.python.PytestReport;
import io.hardknocks.analysis.failure.trace.python.PythonTrace;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.script.JestReport;
import io.hardknocks.analysis.failure.trace.script.LinterLine;
import io.hardknocks.analysis.failure.trace.script.RubyTrace;
import io.hardknocks.analysis.failure.trace.script.ScriptTrace;
import io.hardknocks.analysis.failure.trace.shell.ShellLine;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All parsers, and the choice among what they read. */
public final class Traces {
  private static final List<TraceParser> CERTAIN =
      List.of(
          Signs.of("doctest"),
          new PytestReport(),
          new PythonTrace(),
          new NotebookTrace(),
          new ScriptTrace(),
          new JvmTrace(),
          new GoTrace(),
          new RustTrace(),
          new RustCompiler(),
          new CodedLine(),
          new CompilerLine(),
          Signs.of("linker"),
          new NativeCrash(),
          new InstallerOutput(),
          Signs.of("scheduler"),
          Signs.of("configure"),
          Signs.of("interpreter"),
          Signs.of("engine"),
          Signs.of("script-test"),
          new LinterLine());

  private static final List<TraceParser> LIKELY =
      List.of(
          new DebugPage(),
          new BareLine(),
          Signs.of("resolution"),
          Signs.of("bundler"),
          Signs.of("jvm-build"),
          Signs.of("go-tool"),
          Signs.of("rust-main"),
          new MakeLine(),
          Signs.of("build"),
          Signs.of("play"),
          Signs.of("fortran"),
          Signs.of("godot"),
          Signs.of("mpi"),
          Signs.of("watchdog"),
          Signs.of("crash"),
          new RubyTrace(),
          new OtherTongues(),
          new CheckerLine(),
          Signs.of("check"),
          new ProviderBody(),
          new RecordedError(),
          new JestReport(),
          new DatabaseLine(),
          new ShellLine(),
          Signs.of("comparison"),
          Signs.of("code"),
          new Comparison(),
          new MentionedError(),
          new AnyLine());

  private static final Set<String> VAGUE =
      Set.of("Error", "error", "ERROR", "Exception", "fatal", "FATAL");

  private Traces() {}

  /**
   * The best reading: a whole trace before a single line, the hinted language before others, the
   * later error before the earlier one.
   *
   * @param language a hint in our own words; empty when there is none
   * @return {@code null} when no error could be read
   */
  public static @Nullable Reading read(Text text, String language) {
    var reading = reading(text, language);
    if (reading == null) return null;
    var above = CommandReport.above(reading, text);
    var told = above == null ? null : reading(above, language);
    if (told != null && told.strength() != Strength.GUESS) return CommandReport.at(reading, told);
    var opened = CellReport.opened(reading, text);
    return CutHead.rootFirst(CarriedErrors.unpack(DeviceAssert.explain(opened, text)), text);
  }

  private static @Nullable Reading reading(Text text, String language) {
    var best = best(CERTAIN, text, language, null);
    boolean certain = best != null && best.strength() == Strength.CERTAIN;
    if (certain) return best;
    best = best(LIKELY, text, language, best);
    if (best == null || best.strength() == Strength.GUESS) {
      var led = led(text, language);
      return led == null ? quoted(text, language, best) : led;
    }
    return isVague(best) ? detailed(best, led(text, language)) : best;
  }

  /** An error that something else leads up to; {@code null} when there is none. */
  private static @Nullable Reading led(Text text, String language) {
    Reading vague = null;
    for (Text rest : Lead.without(text)) {
      var reading = best(CERTAIN, rest, language, null);
      if (reading == null || reading.strength() != Strength.CERTAIN) {
        reading = best(LIKELY, rest, language, reading);
      }
      if (reading == null || reading.at() != 0 || !tells(reading)) continue;
      if (reading.strength() != Strength.GUESS && !isVague(reading)) {
        return vague == null ? reading : detailed(vague, reading);
      }
      if (vague == null && !reading.chain().getFirst().exception().isEmpty()) vague = reading;
    }
    return vague;
  }

  /** A name alone may be any word behind a lead. */
  private static boolean tells(Reading reading) {
    return !reading.chain().getFirst().message().isEmpty();
  }

  /** Whether one says no more than the name of an error that the other tells of. */
  private static boolean isNameOf(Reading one, Reading two) {
    var name = one.chain().getFirst().exception();
    return !tells(one) && tells(two) && two.chain().getFirst().exception().equals(name);
  }

  /** Whether the error has no name of its own: many tools put one of these before any message. */
  private static boolean isVague(Reading reading) {
    return VAGUE.contains(reading.chain().getFirst().exception());
  }

  /** The error with what its message begins with as its cause. */
  private static Reading detailed(Reading vague, @Nullable Reading detail) {
    if (detail == null) return vague;
    if (isVague(detail)) return detail.chain().size() > 1 ? detail : vague;
    var chain = new ArrayList<>(vague.chain());
    chain.addAll(detail.chain());
    return new Reading(detail.language(), vague.strength(), chain, vague.at());
  }

  /** An error that prose quotes, when nothing else than prose was read. */
  private static @Nullable Reading quoted(Text text, String language, @Nullable Reading prose) {
    for (String quote : QuotedCode.of(text)) {
      var reading = best(LIKELY, Text.of(quote), language, null);
      if (reading != null && reading.strength() == Strength.LIKELY) return reading;
    }
    var reported = QuotedCode.reported(text);
    if (reported.isEmpty()) return prose;
    return Reading.of("", Strength.GUESS, Thrown.of("", reported.getFirst()), text.lastIndex());
  }

  private static @Nullable Reading best(
      List<TraceParser> parsers, Text text, String language, @Nullable Reading first) {
    var best = first;
    for (TraceParser parser : parsers) {
      boolean lastResort = parser instanceof AnyLine || parser instanceof MentionedError;
      if (best != null && lastResort) return told(best, text);
      var reading = parser.read(text);
      if (reading == null) continue;
      if (best == null || better(reading, best, language)) best = reading;
      boolean sure = best.strength() == Strength.CERTAIN && best.language().equals(language);
      if (sure) break;
    }
    return best;
  }

  /** The same, or frames whose error was cut off with what the text says of one elsewhere. */
  private static Reading told(Reading reading, Text text) {
    var thrown = reading.chain().getFirst();
    if (!thrown.exception().isEmpty() || !thrown.message().isEmpty()) return reading;
    var mentioned = new MentionedError().read(text);
    if (mentioned == null) return reading;
    var error = mentioned.chain().getFirst();
    var named = thrown.as(error.exception(), error.message());
    return Reading.of(reading.language(), reading.strength(), named, reading.at());
  }

  private static boolean better(Reading one, Reading two, String language) {
    int strength = two.strength().compareTo(one.strength());
    if (strength != 0) return strength > 0;
    if (one.strength() != Strength.GUESS && isNameOf(one, two)) return false;
    if (one.at() == two.at() && isVague(two) && !isVague(one)) return true;
    boolean hinted = isOf(language, one);
    if (hinted != isOf(language, two)) return hinted;
    return one.strength() != Strength.GUESS && one.at() > two.at();
  }

  /** Whether the hint means the reading's language: TypeScript runs as JavaScript. */
  private static boolean isOf(String language, Reading reading) {
    boolean runs = language.equals("typescript") && reading.language().equals("javascript");
    return runs || reading.language().equals(language);
  }
}
