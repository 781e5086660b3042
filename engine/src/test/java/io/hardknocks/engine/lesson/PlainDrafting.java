package io.hardknocks.engine.lesson;

import io.hardknocks.engine.report.fix.EditSentence;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lessons by the words of an edit alone, without reading the code: a repair is mechanical when the
 * failing line with one text in place of another is a line of the fixing script.
 */
final class PlainDrafting implements Drafting, Correcting {
  @Override
  public @Nullable Draft draft(Attempt failed, Attempt fixing, List<Edit> edits) {
    var repair = edits.getFirst();
    var failure = failed.failure();
    var before = line(failed.source().script(), repair.line());
    if (failure == null || before.isEmpty()) return null;
    var replaced = repair.from().isEmpty() ? before : replaced(before, repair);
    boolean mechanical =
        !replaced.equals(before)
            && fixing.source().script().lines().map(String::strip).anyMatch(replaced::equals);
    var prints = new TreeSet<Fingerprint>(List.of(failure.fingerprint()));
    return new Draft(
        new Trigger(failed.source().language(), prints, sign(repair), Trigger.Library.UNKNOWN),
        new Advice(
            EditSentence.of(repair), before, mechanical ? replaced : "", repair, mechanical));
  }

  private static String line(String script, int number) {
    return script.lines().skip(number - 1L).findFirst().orElse("").strip();
  }

  private static Sign sign(Edit edit) {
    return switch (edit.strategy()) {
      case REPLACE_IMPORT, REMOVE_IMPORT -> new Sign(Sign.Kind.IMPORT, edit.from(), "");
      case RENAME_ATTRIBUTE, RENAME_FUNCTION, REPLACE_CALL ->
          edit.symbol().isEmpty() ? Sign.NONE : new Sign(Sign.Kind.SYMBOL, edit.symbol(), "");
      case REMOVE_ARGUMENT -> new Sign(Sign.Kind.ARGUMENT, edit.symbol(), edit.from());
      case ADD_ARGUMENT -> new Sign(Sign.Kind.MISSING_ARGUMENT, edit.symbol(), edit.from());
      default -> Sign.NONE;
    };
  }

  @Override
  public @Nullable String corrected(Lesson lesson, String script) {
    var edit = lesson.advice().edit();
    if (edit.from().isEmpty()) return null;
    var corrected = replaced(script, edit);
    return corrected.equals(script) ? null : corrected;
  }

  private static String replaced(String code, Edit edit) {
    var word = Pattern.compile("(?<![\\w$])" + Pattern.quote(edit.from()) + "(?![\\w$])");
    return word.matcher(code).replaceAll(Matcher.quoteReplacement(edit.to()));
  }
}
