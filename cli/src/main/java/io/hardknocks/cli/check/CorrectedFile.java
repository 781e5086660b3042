package io.hardknocks.cli.check;

import static java.util.Objects.requireNonNull;

import io.hardknocks.api.gate.CheckJson;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Checked;
import io.hardknocks.engine.gate.Corrected;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The corrected script where it was asked for. A script as it was is not passed off as one. */
final class CorrectedFile {
  private final World world;
  private final Corrected corrected;
  private final byte[] bytes;
  private final String why;

  private CorrectedFile(World world, Corrected corrected, byte[] bytes, String why) {
    this.world = world;
    this.corrected = corrected;
    this.bytes = bytes;
    this.why = why;
  }

  /** As it is where its encoding does not let it be written again. */
  static CorrectedFile of(World world, Coding coding, Checked checked, CheckJson.Seen seen) {
    var corrected = Corrected.of(coding.text(), checked.hints());
    var bytes = coding.bytes(corrected.script());
    if (bytes == null) {
      var same = new Corrected(coding.text(), List.of(), checked.hints());
      var old = requireNonNull(coding.bytes(coding.text()), "bytes");
      return new CorrectedFile(world, same, old, "it is not in UTF-8 or as its first lines say");
    }
    return new CorrectedFile(world, corrected, bytes, why(corrected, checked, seen));
  }

  /** Why a script that is not changed is none that is known to be right; empty where it is. */
  private static String why(Corrected corrected, Checked checked, CheckJson.Seen seen) {
    if (!corrected.left().isEmpty())
      return "what to change takes judgement: do it by hand, or tell the model what is said here";
    if (seen.unread() != null) return "it was not checked whole: " + seen.unread();
    return checked.isClear() && seen.isNothing() ? "" : "no lesson says what to change";
  }

  /** {@code null} where nothing is corrected. */
  @Nullable String changed() {
    return corrected.made().isEmpty() ? null : corrected.script();
  }

  /** Prints the script as it is now. */
  void print() {
    world.terminal().out().write(bytes, 0, bytes.length);
    tell("printed as it is");
  }

  /** Writes it where it is corrected, or nothing is known against it. */
  void write(String out) throws IOException {
    boolean written = why.isEmpty() || changed() != null;
    if (written) Files.write(world.path(out), bytes);
    tell(written ? out + " is the script as it is" : out + " is not written");
  }

  private void tell(String unchanged) {
    var err = world.terminal().err();
    corrected.made().forEach(hint -> err.println("corrected: " + hint.fix()));
    corrected.left().forEach(hint -> err.println("left to you: " + hint.fix()));
    if (changed() != null) return;
    err.println(
        why.isEmpty()
            ? "nothing to correct: " + unchanged
            : "not corrected: " + why + " (" + unchanged + ")");
  }
}
