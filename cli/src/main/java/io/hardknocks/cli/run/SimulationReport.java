package io.hardknocks.cli.run;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.simulate.Coder;
import io.hardknocks.engine.simulate.Histories;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a simulation.
 *
 * @param history sessions of a lesson
 * @param rehearsed {@code null} where no script was run
 * @param useful lessons that help
 * @param useless lessons that do not
 */
record SimulationReport(
    Coder coder,
    int history,
    Rehearsal.@Nullable Report rehearsed,
    Histories.Tally useful,
    Histories.Tally useless) {
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "a coder that makes a mistake in %.0f%% of its sessions and follows %.0f%% of the lessons that it is shown",
            coder.mistake() * 100,
            coder.follow() * 100));
    if (rehearsed != null) lines.addAll(rehearsal(rehearsed));
    lines.addAll(replay());
    return lines;
  }

  private static List<String> rehearsal(Rehearsal.Report report) {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d sessions in %s: %d scripts run, %d failed, %d lessons learned, %d of them proven by running, shown %d times",
            report.sessions(),
            report.sandbox(),
            report.runs(),
            report.failures(),
            report.lessons().size(),
            report.lessons().stream().filter(SimulationReport::isActive).count(),
            report.shown()));
    for (var lesson : report.lessons()) lines.add(line(lesson.lesson()));
    return lines;
  }

  private static boolean isActive(LessonReport report) {
    return report.lesson().state() == LessonState.ACTIVE;
  }

  private static String line(Lesson lesson) {
    return String.format(
        Locale.ROOT, "  %-8s %s", lesson.state().wire(), lesson.advice().sentence());
  }

  private List<String> replay() {
    int lessons = useful.lessons();
    return List.of(
        String.format(
            Locale.ROOT,
            "%d lessons that help and %d that do not, %d sessions each in which they apply, outcomes replayed:",
            lessons,
            lessons,
            history),
        String.format(
            Locale.ROOT,
            "  true uplift %.3f, mean estimate %.3f",
            useful.trueUplift(),
            useful.meanUplift()),
        "  estimated uplift inside its 95% interval   " + share(useful.inside()),
        "  of the useless ones too                    " + share(useless.inside()),
        "  useful lesson retired by mistake           " + share(useful.retired()),
        String.format(
            Locale.ROOT,
            "  useless lesson kept after %-5d sessions   %s",
            history,
            share(useless.kept())));
  }

  private String share(int count) {
    int lessons = useful.lessons();
    return String.format(Locale.ROOT, "%d of %d (%.1f%%)", count, lessons, 100.0 * count / lessons);
  }

  String json() {
    return JsonObject.pretty(
        out ->
            out.put("mistake", coder.mistake(), 4)
                .put("follow", coder.follow(), 4)
                .put("history", history)
                .object("rehearsal", rehearsed, SimulationReport::write)
                .object("useful", tally -> write(tally, useful))
                .object("useless", tally -> write(tally, useless)));
  }

  private static void write(JsonObject out, Rehearsal.Report report) {
    out.put("sandbox", report.sandbox())
        .put("sessions", report.sessions())
        .put("runs", report.runs())
        .put("failures", report.failures())
        .put("shown", report.shown())
        .objects(
            "lessons",
            report.lessons(),
            (row, lesson) ->
                row.put("id", lesson.lesson().id().value())
                    .put("state", lesson.lesson().state().wire())
                    .put("sentence", lesson.lesson().advice().sentence()));
  }

  private static void write(JsonObject out, Histories.Tally tally) {
    out.put("lessons", tally.lessons())
        .put("true_uplift", tally.trueUplift(), 4)
        .put("mean_uplift", tally.meanUplift(), 4)
        .put("inside_interval", tally.inside())
        .put("retired", tally.retired())
        .put("kept", tally.kept());
  }
}
