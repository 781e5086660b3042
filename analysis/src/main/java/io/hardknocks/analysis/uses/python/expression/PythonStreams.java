package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import java.util.Set;

/** What Python gets from outside itself, files, processes and the environment: texts or bytes. */
final class PythonStreams {
  private static final Set<String> TEXT_MODES =
      Set.of("text", "universal_newlines", "encoding", "errors");

  private final KnownTypes types;

  PythonStreams(KnownTypes types) {
    this.types = types;
  }

  /** What a process writes is bytes, unless text is asked for. */
  Meaning process(String callee, Handed handed) {
    if (handed.open()) return UNKNOWN;
    Meaning written = Meaning.value("bytes");
    for (var argument : handed.arguments()) {
      if (!TEXT_MODES.contains(argument.name())) continue;
      boolean no = argument.value().equals("False") || argument.value().equals("None");
      boolean yes = argument.value().equals("True") || argument.valueNode().is("string");
      if (!no) written = yes ? Meaning.value("str") : UNKNOWN;
    }
    return switch (callee) {
      case "subprocess.check_output" -> written;
      case "subprocess.run" -> new Value("subprocess.CompletedProcess", written);
      case "subprocess.Popen" -> new Value("subprocess.Popen", written);
      default -> types.result(callee, UNKNOWN, handed.positional());
    };
  }

  /** What the environment has is text, or else what is given for it. */
  static Meaning environment(Handed handed) {
    var text = Meaning.value("str");
    return handed.meanings().size() < 2 ? text : text.or(handed.meanings().get(1));
  }

  /**
   * Files of text and of bytes, to read or to write: the mode decides.
   *
   * @param place of the mode among the arguments
   */
  static Meaning opened(Handed handed, int place) {
    return opened(handed, place, "r");
  }

  /** A packed file, which is one of bytes unless text is asked for. */
  static Meaning packed(Handed handed) {
    return opened(handed, 1, "rb", true);
  }

  /**
   * The same of what has another mode by itself.
   *
   * @param otherwise the mode where none is given
   */
  static Meaning opened(Handed handed, int place, String otherwise) {
    return opened(handed, place, otherwise, false);
  }

  private static Meaning opened(Handed handed, int place, String otherwise, boolean packed) {
    var mode = otherwise;
    for (int i = 0; i < handed.arguments().size(); i++) {
      var argument = handed.arguments().get(i);
      if (!argument.name().equals("mode") && !(i == place && argument.name().isEmpty())) continue;
      mode = argument.value().replace("'", "");
      boolean handedOn = argument.valueNode().is("identifier");
      if (handedOn || !argument.value().startsWith("'") || mode.isEmpty()) return UNKNOWN;
    }
    boolean bytes = mode.contains("b") || (packed && !mode.contains("t"));
    if (handed.open() && (!bytes || !otherwise.equals("r"))) return UNKNOWN;
    return new Value(
        kind(mode) + (bytes ? "binary_file" : "file"), Meaning.value(bytes ? "bytes" : "str"));
  }

  private static String kind(String mode) {
    if (mode.contains("+")) return "updated_";
    return mode.contains("r") || mode.equals("b") || mode.equals("t") ? "" : "written_";
  }
}
