package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failed installs and resolutions of pip, uv, poetry, npm, yarn, conda and their like. */
final class InstallerOutput implements TraceParser {
  private static final String GYP = "gyp ERR! ";
  private static final String UNREACHABLE = "connection broken by '";
  private static final List<String> PIP_SIGNS =
      List.of(
          "ResolutionImpossible",
          "subprocess-exited-with-error",
          "metadata-generation-failed",
          "No matching distribution found",
          "Could not find a version that satisfies",
          "Failed building wheel",
          "Could not build wheels",
          "Failed to build",
          "externally-managed-environment",
          "Could not install packages",
          "pip's dependency resolver",
          "legacy-install-failure",
          "Could not open requirements file",
          "Invalid requirement",
          "has requirement",
          "HTTP error 404 while getting",
          "Cannot install",
          "No module named pip",
          "is not a supported wheel on this platform",
          "Package requires a different Python",
          "python setup.py egg_info",
          " failed with error code 1 in ",
          "requires a different Python",
          "build dependencies did not run");

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    var npm = npm(text);
    if (npm != null) return npm;
    if (text.has("gem native extension")) return null;
    for (String sign : PIP_SIGNS) {
      if (!text.has(sign)) continue;
      var pip = pip(text, sign);
      return pip == null ? null : PipBuild.explain(pip, text);
    }
    return null;
  }

  /** The last line that starts with the word error says most; a text of one line has none. */
  private static @Nullable Reading pip(Text text, String sign) {
    for (int i = text.lastIndex(); i >= 0; i--) {
      var line = text.line(i).strip();
      int colon = line.indexOf(": ");
      if (colon <= 0) continue;
      var word = line.substring(0, colon);
      if (!word.equals("ERROR") && !word.equals("error")) continue;
      if (line.contains("did not complete successfully: exit code")) continue;
      return Reading.of(
          "python", Strength.CERTAIN, Thrown.of(word, message(text, i, colon, line)), i);
    }
    for (int i = 0; i < text.size(); i++) {
      int at = text.line(i).indexOf(sign);
      if (at < 0) continue;
      int from = Math.max(0, at - 200);
      var told = text.line(i).substring(from == 0 ? 0 : at).strip();
      return Reading.of("python", strength(text), Thrown.of(word(text.line(i), at), told), i);
    }
    return null;
  }

  /** Virtualenv ends with an error of its own when pip, which it runs, has told why. */
  private static Strength strength(Text text) {
    return text.has("OSError: Command ") ? Strength.CERTAIN : Strength.LIKELY;
  }

  /** The word that pip put before its message. */
  private static String word(String line, int at) {
    return line.startsWith("ERROR: ", at - "ERROR: ".length()) ? "ERROR" : "pip error";
  }

  private static String message(Text text, int index, int colon, String line) {
    var message = new StringBuilder(line.substring(colon + 2));
    for (int i = index - 1; i >= 0 && i > index - 6; i--) {
      var above = text.line(i).strip();
      if (above.startsWith("ERROR: ") || above.startsWith("error: ")) {
        message.append('\n').append(above.substring(7));
      }
    }
    var unreachable = unreachable(text);
    if (unreachable != null) message.append('\n').append(unreachable);
    return message.toString();
  }

  /** The warning that the index did not answer: pip then says that it has no such package. */
  private static @Nullable String unreachable(Text text) {
    if (!text.has(UNREACHABLE)) return null;
    for (int i = 0; i < text.size(); i++) {
      int at = text.line(i).indexOf(UNREACHABLE);
      if (at >= 0) return text.line(i).substring(at);
    }
    return null;
  }

  private static @Nullable Reading npm(Text text) {
    if (!text.hasAny("npm ERR! ", "npm error ", "ERR_PNPM_", "YN0", GYP)) return null;
    var message = new StringBuilder();
    int at = -1;
    var name = "npm error";
    for (int i = 0; i < text.size() && message.length() < 2000; i++) {
      var line = text.line(i).strip();
      var told = told(line);
      if (told.isEmpty()) continue;
      if (at < 0) at = i;
      if (at == i && line.startsWith("npm ERR!")) name = "npm ERR!";
      else if (at == i && line.startsWith(GYP)) name = "gyp ERR!";
      message.append(told).append('\n');
    }
    if (at < 0) return null;
    var told = NpmLines.inOrder(message.toString().strip());
    var above = at > 0 && ofScript(told) ? Traces.read(Text.of(text.join(0, at)), "") : null;
    var failed = Thrown.of(name, told);
    if (above == null) return Reading.of("javascript", Strength.CERTAIN, failed, at);
    var chain = new ArrayList<>(above.chain());
    if (above.strength() == Strength.GUESS) chain.addFirst(failed);
    return new Reading(language(above), Strength.CERTAIN, chain, above.at());
  }

  private static String language(Reading above) {
    return above.strength() == Strength.GUESS ? "javascript" : above.language();
  }

  /** Whether npm only reports that a script of the package failed: what it printed says why. */
  private static boolean ofScript(String told) {
    return told.contains("ELIFECYCLE")
        || told.contains("Lifecycle script")
        || told.contains("command failed");
  }

  private static String told(String line) {
    if (line.startsWith("npm ERR! ")) return line.substring(9);
    if (line.startsWith("npm error ")) return line.substring(10);
    if (line.startsWith(GYP)) return line.substring(GYP.length());
    return line.contains("ERR_PNPM_") || line.contains("YN0") ? line : "";
  }
}
