package io.hardknocks.analysis.gate;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A lesson in the words for another name of which it is true. */
record Retold(Lesson lesson) {
  /**
   * In its own words.
   *
   * @param words what to say instead of what
   */
  Lesson about(Sign sign, Map<String, String> words) {
    var advice = lesson.advice();
    var edit = advice.edit();
    var other =
        new Edit(
            edit.strategy(),
            said(edit.from(), words),
            said(edit.to(), words),
            said(edit.symbol(), words),
            edit.line(),
            edit.relevance());
    return with(
        sign,
        new Advice(
            said(advice.sentence(), words),
            advice.before(),
            advice.after(),
            other,
            advice.mechanical()));
  }

  /** What has taken the place of the other name, whatever the lesson's own fix took. */
  Lesson anew(Sign sign, String instead) {
    var edit = lesson.advice().edit();
    var other =
        new Edit(
            Strategy.REPLACE_IMPORT,
            sign.symbol(),
            instead,
            sign.symbol(),
            edit.line(),
            edit.relevance());
    var sentence = "use " + instead + " instead of " + sign.symbol();
    return with(sign, new Advice(sentence, "", "", other, false));
  }

  private Lesson with(Sign sign, Advice advice) {
    var trigger = lesson.trigger();
    return new Lesson(
        lesson.id(),
        lesson.project(),
        new Trigger(trigger.language(), trigger.fingerprints(), sign, trigger.library()),
        advice,
        lesson.origin(),
        lesson.state(),
        lesson.evidence());
  }

  private static String said(String text, Map<String, String> words) {
    var any =
        words.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\w.])(?:", ")(?![\\w.])"));
    return Pattern.compile(any)
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
  }
}
