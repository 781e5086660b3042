package io.hardknocks.analysis.failure.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.analysis.failure.rules.ExceptionName;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Frame;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The first algorithm, frozen: what it says of a failure never changes, golden files pin it. A
 * better one gets another number.
 *
 * <p>Two failures are the same problem when a person would fix them with the same edit. So the name
 * of a problem is made of three things. The exception's simple type: the same class is printed with
 * its module by one interpreter and without it by a notebook. The message, with everything replaced
 * that changes from run to run; see {@link Parameters}. And the functions of the author's own code
 * that were running, innermost last: they tell apart the same words from different places.
 *
 * <p>Left out on purpose: line and column numbers, for an edit above the failing line shifts them;
 * library frames, for an upgrade of the library changes them; file names, for a script is often
 * saved under a temporary name, and two people who run the same script from different folders, or
 * from a notebook, must meet in one pattern. Code at the top of a file counts as one constant
 * function whatever the language calls it, comprehensions and lambdas count as the function that
 * has them (newer interpreters print no frame for them), and recursion counts once. Only the
 * innermost {@value #MOST_FRAMES} functions count, so that a new caller far outside does not make a
 * new problem.
 *
 * <p>Only the first {@value #MOST_LINES} lines of a message count. What follows is advice, a dump,
 * or another program's output that ran into the text.
 */
public final class FingerprintV1 {
  private static final int MOST_FRAMES = 4;
  private static final int MOST_LINES = 2;
  private static final int LONGEST_LINE = 300;

  private FingerprintV1() {}

  /**
   * What a fingerprint is made of.
   *
   * @param values what is hashed, in order
   * @param stripped what was replaced, and by which placeholder, in pairs
   */
  public record Parts(List<String> values, List<Parameters.Replaced> stripped) {
    public Parts {
      values = List.copyOf(values);
      stripped = List.copyOf(stripped);
    }
  }

  /** Takes a failure apart; the same parts always have the same fingerprint. */
  public static Parts parts(String exception, String message, List<Frame> frames) {
    var values = new ArrayList<String>(8);
    var stripped = new ArrayList<Parameters.Replaced>();
    var type = type(exception);
    values.add("exception " + type);
    boolean valued = Parameters.aboutValue(type);
    int lines = 0;
    for (int from = 0; from <= message.length() && lines < MOST_LINES; ) {
      int end = message.indexOf('\n', from);
      if (end < 0) end = message.length();
      var line = message.substring(from, Math.min(end, from + LONGEST_LINE)).strip();
      if (!line.isEmpty()) {
        values.add("message " + Parameters.replace(line, valued, stripped));
        lines++;
      }
      from = end + 1;
    }
    functions(frames, values);
    return new Parts(values, stripped);
  }

  /** Without its module and without the generic arguments or codes that may follow it. */
  private static String type(String exception) {
    var simple = ExceptionName.simple(exception);
    return simple.startsWith("_") ? simple.substring(1) : simple;
  }

  private static void functions(List<Frame> frames, List<String> values) {
    var names = new ArrayList<String>(MOST_FRAMES);
    for (int i = frames.size() - 1; i >= 0 && names.size() < MOST_FRAMES; i--) {
      var frame = frames.get(i);
      if (!frame.inApp()) continue;
      var name = Functions.stable(frame.function());
      if (name.isEmpty() || (!names.isEmpty() && names.getLast().equals(name))) continue;
      names.add(name);
    }
    for (String name : names.reversed()) values.add("function " + name);
  }

  /** The name of what {@link #parts} took apart. */
  public static Fingerprint of(Parts parts) {
    var digest = sha256();
    for (String value : parts.values()) {
      digest.update(value.getBytes(UTF_8));
      digest.update((byte) '\n');
    }
    return new Fingerprint("v1-" + HexFormat.of().formatHex(digest.digest(), 0, 8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
