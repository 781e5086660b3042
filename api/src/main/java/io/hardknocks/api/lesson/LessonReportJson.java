package io.hardknocks.api.lesson;

import io.hardknocks.analysis.effect.Arm;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.LessonJson;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.model.lesson.Trial;

/** One lesson: its proofs, what people decided, and its effect. */
public final class LessonReportJson {
  private LessonReportJson() {}

  public static void write(JsonObject out, LessonReport report) {
    LessonJson.write(out, report.lesson());
    out.objects("proofs", report.life().proofs(), LessonJson::proof)
        .objects("rulings", report.life().rulings(), LessonJson::ruling)
        .objects("feedback", report.feedback(), LessonJson::feedback)
        .object("effect", effect -> effect(effect, report));
  }

  private static void effect(JsonObject out, LessonReport report) {
    var effect = report.life().effect();
    var interval = effect.interval();
    out.object("shown", effect.shown(), LessonReportJson::arm)
        .object("withheld", effect.withheld(), LessonReportJson::arm)
        .put("open", open(report))
        .put("difference", effect.difference(), 4)
        .put("low", interval.low(), 4)
        .put("high", interval.high(), 4)
        .put("uplift_probability", effect.uplift(), 4);
  }

  private static void arm(JsonObject out, Arm arm) {
    out.put("sessions", arm.sessions()).put("repeated", arm.repeated());
  }

  private static long open(LessonReport report) {
    return report.trials().stream().filter(one -> one.result() == Trial.Result.OPEN).count();
  }
}
