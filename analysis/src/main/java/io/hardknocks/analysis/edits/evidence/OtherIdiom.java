package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import java.util.List;
import java.util.regex.Pattern;

/** Ways to write one and the same: {@code if done == True} and {@code if done}. */
final class OtherIdiom {
  /** What the old code and the new one are, together with a sign between them. */
  private record Idiom(Pattern edit) {
    static Idiom of(String before, String after) {
      return new Idiom(Pattern.compile(before + BECAME + after, Pattern.DOTALL));
    }
  }

  private static final String BECAME = "\u0001";

  private static final List<Idiom> OF_EDITS =
      List.of(
          Idiom.of("([\\w.]{1,60}) ?(?:==|is) ?True", "\\1"),
          Idiom.of("len\\(([\\w.]{1,60})\\) ?== ?0", "not \\1"),
          Idiom.of(
              "type\\(([\\w.]{1,60})\\) ?(?:==|is) ?([\\w.]{1,60})", "isinstance\\(\\1, ?\\2\\)"),
          Idiom.of("len\\(([\\w.]{1,60})\\) ?(?:> ?0|!= ?0|>= ?1)", "\\1"),
          Idiom.of("(?:\\[]|\\{}|(?:set|list|dict)\\(\\))", "[\\[{].* for .* in .*"),
          Idiom.of("list\\((?:map|filter)\\(.*", "\\[.* for .* in .*"),
          Idiom.of("dict\\((?:zip)?\\(.*", "\\{.* for .* in .*"),
          Idiom.of(
              "([\\w.]{1,60}) ?== ?(\\S{1,60}) or \\1 ?== ?(\\S{1,60})",
              "\\1 in [(\\[{]\\2, ?\\3[)\\]}]"),
          Idiom.of("assert ([^,]{1,200}?)(?:,.*)?", "if not \\(?\\1\\)?:"),
          Idiom.of("(?:io\\.|codecs\\.)?open\\(.*\\)", "\\w{1,30}"),
          Idiom.of("(\\w{2,60}?)e?s\\[\\w{1,20}\\]", "\\1"),
          Idiom.of("(assert [^,]{1,200})", "\\1,.*"),
          Idiom.of("", "if __name__ == ['\"]__main__['\"]:"));

  private static final List<Idiom> OF_HEADERS =
      List.of(Idiom.of("for \\w+ in range\\(len\\([\\w.]{1,60}\\)\\):", "for .* in .*"));

  /** What an error says that is about how a script is started. */
  private static final Pattern STARTS =
      Pattern.compile("(?i)__main__|freeze_support|bootstrapping|spawn|process|import|index|truth");

  private static final int LONGEST = 600;

  private final boolean matters;

  /** With the message of an error. */
  OtherIdiom(String message) {
    matters = STARTS.matcher(message).find();
  }

  boolean is(Fact fact) {
    return !matters
        && (has(OF_EDITS, fact.from() + BECAME + fact.to())
            || has(OF_HEADERS, fact.before().key() + BECAME + fact.after().key()));
  }

  private static boolean has(List<Idiom> idioms, String edit) {
    return edit.length() <= LONGEST
        && idioms.stream().anyMatch(idiom -> idiom.edit.matcher(edit).matches());
  }
}
