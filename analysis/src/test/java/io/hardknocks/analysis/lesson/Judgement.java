package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import io.hardknocks.model.lesson.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the gate does on a set of cases when it knows all their lessons. */
final class Judgement {
  final Map<String, LessonDraft> drafts = new LinkedHashMap<>();
  final List<String> undrafted = new ArrayList<>();
  final List<String> missed = new ArrayList<>();
  final List<String> falseAlarms = new ArrayList<>();
  final List<String> uncorrected = new ArrayList<>();
  int repeats;
  int quiet;

  static Judgement of(List<LessonCase> cases) {
    var judgement = new Judgement();
    for (var one : cases) {
      var draft = one.draft();
      if (draft.isPresent()) judgement.drafts.put(one.id(), draft.get());
      else judgement.undrafted.add(one.id());
    }
    var gate = Gate.of(judgement.lessons());
    for (var one : cases) judgement.judge(one, gate);
    return judgement;
  }

  List<Lesson> lessons() {
    return drafts.values().stream().map(LessonCase::lesson).toList();
  }

  private void judge(LessonCase one, Gate gate) {
    quiet(one, gate, one.fixed());
    repeat(one, gate, one.failing());
    if (one.language().equals("python")) {
      for (var snippet : one.repeats()) repeat(one, gate, hosted(snippet));
      for (var snippet : one.quiet()) quiet(one, gate, hosted(snippet));
    }
    if (!one.language().equals("python")) {
      one.repeats().forEach(r -> repeat(one, gate, r));
      one.quiet().forEach(q -> quiet(one, gate, q));
    }
  }

  /** A snippet in one of the scripts, in turn; a whole script as it is. */
  private String hosted(String snippet) {
    if (!snippet.startsWith("---\n") && !snippet.contains("\n---\n")) return snippet;
    return Host.ALL.get((repeats + quiet) % Host.ALL.size()).with(snippet);
  }

  private void repeat(LessonCase one, Gate gate, String script) {
    repeats++;
    var draft = drafts.get(one.id());
    boolean caught =
        draft != null
            && gate.check(one.language(), script).stream()
                .anyMatch(w -> w.lesson().id().equals(draft.id()));
    if (!caught || draft == null) missed.add(one.id() + "\n" + script);
    else if (draft.advice().mechanical()
        && Correction.of(draft.trigger(), draft.advice(), script).isEmpty())
      uncorrected.add(one.id() + "\n" + script);
  }

  private void quiet(LessonCase one, Gate gate, String script) {
    quiet++;
    var draft = drafts.get(one.id());
    for (var warning : gate.check(one.language(), script)) {
      boolean own = draft != null && warning.lesson().id().equals(draft.id());
      falseAlarms.add(
          one.id()
              + (own ? "" : " by another")
              + " line "
              + warning.line()
              + " "
              + warning.symbol()
              + "\n"
              + script);
    }
  }

  String figures() {
    return "%d lessons of %d cases; %d of %d repeats missed; %d false alarms on %d other scripts; %d of %d not corrected"
        .formatted(
            drafts.size(),
            drafts.size() + undrafted.size(),
            missed.size(),
            repeats,
            falseAlarms.size(),
            quiet,
            uncorrected.size(),
            repeats);
  }
}
