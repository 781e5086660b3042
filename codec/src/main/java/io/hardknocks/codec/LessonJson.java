package io.hardknocks.codec;

import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;

/** A lesson and what is known of it, in the field names of the API. */
public final class LessonJson {
  private LessonJson() {}

  public static void write(JsonObject out, Lesson lesson) {
    var advice = lesson.advice();
    var evidence = lesson.evidence();
    out.put("lesson", lesson.id().value())
        .put("project", lesson.project().name())
        .put("state", lesson.state().wire())
        .put("origin", lesson.origin().wire())
        .put("advice", advice.sentence())
        .put("before", advice.before())
        .put("after", advice.after())
        .put("mechanical", advice.mechanical())
        .object("trigger", trigger -> trigger(trigger, lesson))
        .object("edit", edit -> edit(edit, lesson))
        .put("fixes", evidence.fixes())
        .put("sessions", evidence.sessions())
        .put("first_seen", evidence.firstSeen() == null ? null : evidence.firstSeen().toString())
        .put("last_seen", evidence.lastSeen() == null ? null : evidence.lastSeen().toString())
        .objects("evidence", evidence.pairs(), LessonJson::pair);
  }

  private static void trigger(JsonObject out, Lesson lesson) {
    var trigger = lesson.trigger();
    out.put("language", trigger.language())
        .put("sign", trigger.sign().kind().wire())
        .put("symbol", trigger.sign().symbol())
        .put("detail", trigger.sign().detail())
        .put("library", trigger.library().name())
        .put("oldest", trigger.library().oldest())
        .put("newest", trigger.library().newest())
        .strings(
            "fingerprints", trigger.fingerprints().stream().map(print -> print.value()).toList());
  }

  private static void edit(JsonObject out, Lesson lesson) {
    var edit = lesson.advice().edit();
    out.put("strategy", edit.strategy().wire())
        .put("from", edit.from())
        .put("to", edit.to())
        .put("symbol", edit.symbol())
        .put("line", edit.line())
        .put("relevance", edit.relevance(), 4);
  }

  private static void pair(JsonObject out, Pair pair) {
    out.put("failed", pair.failed().value()).put("fixing", pair.fixing().value());
  }

  public static void proof(JsonObject out, Proof proof) {
    pair(out, proof.pair());
    out.put("result", proof.result().wire()).put("detail", proof.detail()).put("at", proof.at());
  }

  public static void ruling(JsonObject out, Ruling ruling) {
    out.put("choice", ruling.choice().wire()).put("at", ruling.at());
  }

  public static void feedback(JsonObject out, Feedback feedback) {
    out.put("result", feedback.result().wire())
        .put("from", feedback.from())
        .put("session_id", feedback.session())
        .put("comment", feedback.comment())
        .put("at", feedback.at());
  }
}
