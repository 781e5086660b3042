package io.hardknocks.engine.lesson;

import io.hardknocks.engine.lesson.Drafting.Draft;
import io.hardknocks.model.Attempt;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text that we gave out. What was told by us is not learned from: a lesson would prove itself, and
 * grow by being quoted.
 */
final class OurWords {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final List<String> SIGNATURES =
      List.of("learning from recent failures", "hardknocks", "fix: ");

  private OurWords() {}

  /** Whether we had told it in what led to either attempt, or its words hold our text. */
  static boolean in(Draft draft, Attempt failed, Attempt fixing) {
    var advice = draft.advice();
    if (signed(plain(advice.before())) || signed(plain(advice.after()))) return true;
    var sentence = plain(advice.sentence());
    return Stream.of(failed, fixing)
        .flatMap(OurWords::texts)
        .map(OurWords::plain)
        .anyMatch(text -> text.contains(sentence) && signed(text));
  }

  private static Stream<String> texts(Attempt attempt) {
    var source = attempt.source();
    var output = attempt.output();
    return Stream.of(
        source.prompt(), source.script(), output.error(), output.stderr(), output.stdout());
  }

  private static boolean signed(String text) {
    return SIGNATURES.stream().anyMatch(text::contains);
  }

  private static String plain(String text) {
    return SPACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
