package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.analysis.gate.Sighting;
import io.hardknocks.model.lesson.Sign;
import java.util.Map;
import java.util.regex.Pattern;

/** Types as people say them: what we call them among ourselves is in no sentence. */
final class SpokenType {
  private static final String PROTOTYPE = ".prototype";

  private static final Map<String, String> FILES =
      Map.of(
          "file", "text file",
          "written_file", "text file opened for writing",
          "updated_file", "text file opened for updating",
          "binary_file", "binary file",
          "written_binary_file", "binary file opened for writing",
          "updated_binary_file", "binary file opened for updating");

  /** What a file does: {@code written_file.write}. */
  private static final Pattern OF_FILE =
      Pattern.compile("^((?:written_|updated_)?(?:binary_)?file)\\.(\\w+)");

  private SpokenType() {}

  static boolean isFile(String type) {
    return FILES.containsKey(type);
  }

  /** Whether it is a file of bytes. */
  static boolean isBinary(String type) {
    return type.contains("binary_");
  }

  /** The type in words: {@code Map}, {@code text file}. */
  static String of(String type) {
    var one = type.split(Pattern.quote(Sighting.OR), 2)[0];
    var plain = one.endsWith(PROTOTYPE) ? one.substring(0, one.length() - PROTOTYPE.length()) : one;
    return FILES.getOrDefault(plain, Wording.code(plain));
  }

  /** With an article: {@code a dict}, {@code what f() returns}. */
  static String one(String type) {
    var spoken = of(type);
    if (spoken.endsWith(")")) return "what " + spoken + " returns";
    return ("AEIOaeio".indexOf(spoken.charAt(0)) < 0 ? "a " : "an ") + spoken;
  }

  /** A name that begins with a kind of file, in words. */
  static String called(String name) {
    return OF_FILE.matcher(name).replaceFirst(m -> m.group(2) + " of " + one(m.group(1)));
  }

  /** A member of a type whose name people do not write; empty for others. */
  static String member(Sign sign) {
    boolean ours = sign.symbol().endsWith(PROTOTYPE) || isFile(sign.symbol());
    return ours ? Wording.code(sign.detail()) + " of " + one(sign.symbol()) : "";
  }
}
