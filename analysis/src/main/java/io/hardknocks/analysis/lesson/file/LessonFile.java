package io.hardknocks.analysis.lesson.file;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Project;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as a file that people review: YAML, always in one order, one fact a line. What it rests
 * on stands there to be read; who takes the file in starts without it.
 */
public final class LessonFile {
  private static final Set<String> KEYS =
      Set.of(
          "lesson",
          "sentence",
          "language",
          "sign",
          "symbol",
          "detail",
          "library",
          "oldest",
          "newest",
          "before",
          "after",
          "strategy",
          "from",
          "to",
          "of",
          "line",
          "relevance",
          "mechanical",
          "failures",
          "state",
          "fixes",
          "sessions",
          "first_seen",
          "last_seen");

  private LessonFile() {}

  public static String write(Lesson lesson) {
    var out = new YamlText();
    var trigger = lesson.trigger();
    var advice = lesson.advice();
    var edit = advice.edit();
    out.put("lesson", lesson.id().value());
    out.put("sentence", advice.sentence());
    out.put("before", advice.before());
    out.put("after", advice.after());
    out.comment("when it applies");
    out.put("language", trigger.language());
    out.put("sign", trigger.sign().kind().wire());
    out.put("symbol", trigger.sign().symbol());
    out.put("detail", trigger.sign().detail());
    out.put("library", trigger.library().name());
    out.put("oldest", trigger.library().oldest());
    out.put("newest", trigger.library().newest());
    out.put("failures", trigger.fingerprints());
    out.comment("the edit");
    out.put("strategy", edit.strategy().wire());
    out.put("from", edit.from());
    out.put("to", edit.to());
    out.put("of", edit.symbol());
    out.put("line", Integer.toString(edit.line()));
    out.put("relevance", Double.toString(edit.relevance()));
    out.put("mechanical", Boolean.toString(advice.mechanical()));
    out.comment("where it was exported: not taken in");
    out.put("state", lesson.state().wire());
    evidence(out, lesson.evidence());
    return out.toString();
  }

  private static void evidence(YamlText out, Evidence evidence) {
    out.put("fixes", Long.toString(evidence.fixes()));
    out.put("sessions", Long.toString(evidence.sessions()));
    out.put("first_seen", evidence.firstSeen() == null ? "" : evidence.firstSeen().toString());
    out.put("last_seen", evidence.lastSeen() == null ? "" : evidence.lastSeen().toString());
  }

  /**
   * The lesson of a file, from outside: a candidate without evidence, named by what it says.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException all its mistakes in one line
   */
  public static Lesson read(String name, String text, Project project) {
    var problems = new Problems(name);
    var yaml = YamlObject.parse(text, problems);
    yaml.expectOnly(KEYS);
    var trigger = trigger(yaml, problems);
    var advice = advice(yaml, problems);
    problems.throwIfAny();
    if (trigger == null || advice == null)
      throw new IllegalArgumentException(name + ": not a lesson");
    return new Lesson(
        LessonName.of(project, trigger, advice),
        project,
        trigger,
        advice,
        LessonOrigin.IMPORTED,
        LessonState.CANDIDATE,
        Evidence.NONE);
  }

  private interface Reading<T> {
    T read();
  }

  private static <T> @Nullable T reading(int line, Problems problems, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IllegalArgumentException e) {
      problems.add(line, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static @Nullable Trigger trigger(YamlObject yaml, Problems problems) {
    require(yaml, "language", problems);
    var kind =
        reading(yaml.line("sign"), problems, () -> Sign.Kind.ofWire(yaml.string("sign", "none")));
    var prints = fingerprints(yaml, problems);
    if (kind == null) return null;
    return new Trigger(
        yaml.string("language", ""),
        prints,
        new Sign(kind, yaml.string("symbol", ""), yaml.string("detail", "")),
        new Trigger.Library(
            yaml.string("library", ""), yaml.string("oldest", ""), yaml.string("newest", "")));
  }

  private static SortedSet<Fingerprint> fingerprints(YamlObject yaml, Problems problems) {
    var prints = new TreeSet<Fingerprint>();
    for (var item : yaml.items("failures")) {
      var print = reading(item.line(), problems, () -> new Fingerprint(item.text()));
      if (print != null) prints.add(print);
    }
    return prints;
  }

  private static @Nullable Advice advice(YamlObject yaml, Problems problems) {
    require(yaml, "sentence", problems);
    require(yaml, "strategy", problems);
    var strategy = yaml.string("strategy");
    if (strategy == null) return null;
    var kind = reading(yaml.line("strategy"), problems, () -> Strategy.ofWire(strategy));
    if (kind == null) return null;
    return reading(
        yaml.line("sentence"),
        problems,
        () ->
            new Advice(
                yaml.string("sentence", ""),
                yaml.string("before", ""),
                yaml.string("after", ""),
                edit(yaml, kind),
                truth(yaml.string("mechanical", "false"))));
  }

  private static Edit edit(YamlObject yaml, Strategy strategy) {
    return new Edit(
        strategy,
        yaml.string("from", ""),
        yaml.string("to", ""),
        yaml.string("of", ""),
        (int) number("line", yaml.string("line", "1")),
        number("relevance", yaml.string("relevance", "0")));
  }

  private static double number(String key, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + ": " + text + " (expected: a number)", e);
    }
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("mechanical: " + text + " (expected: true or false)");
    };
  }

  private static void require(YamlObject yaml, String key, Problems problems) {
    if (yaml.string(key, "").isBlank()) problems.add(yaml.line(key), key + ": missing");
  }
}
