package io.hardknocks.analysis.lesson.file;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trigger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a lesson by what it says, so that the same lesson has one name, whoever learned it from
 * whichever attempts. Lessons that differ in spelling alone say the same: white space, the kind of
 * quotes, a trailing comma, and the word for the edit.
 */
public final class LessonName {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern TRAILING = Pattern.compile("[,;]+(?=[)\\]}]|$)");

  private LessonName() {}

  public static LessonId of(Project project, Trigger trigger, Advice advice) {
    var sign = trigger.sign();
    var edit = advice.edit();
    var says =
        String.join(
            "\u0000",
            project.name(),
            trigger.language().toLowerCase(Locale.ROOT),
            sign.kind().wire(),
            plain(sign.symbol()),
            plain(sign.detail()),
            plain(edit.symbol()),
            plain(edit.from()),
            plain(edit.to()));
    return new LessonId("l-" + HexFormat.of().formatHex(digest(says), 0, 8));
  }

  /** The text without what does not change what it says. */
  static String plain(String code) {
    var plain = SPACE.matcher(code.replace('"', '\'').replace('`', '\'')).replaceAll("");
    return TRAILING.matcher(plain).replaceAll("");
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
