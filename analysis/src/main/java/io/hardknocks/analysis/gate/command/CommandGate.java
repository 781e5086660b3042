package io.hardknocks.analysis.gate.command;

import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Says which lessons the commands of a shell script are about to repeat. */
public final class CommandGate {
  private static final int MOST = 200;

  /** By the command that they are about. */
  private final Map<String, List<Lesson>> lessons = new TreeMap<>();

  /** Takes a lesson in where it is about shell scripts. */
  public void add(Lesson lesson) {
    var symbol = lesson.trigger().sign().symbol();
    if (ShellScript.isOf(lesson.trigger().language()) && !symbol.isEmpty())
      lessons.computeIfAbsent(symbol, name -> new ArrayList<>()).add(lesson);
  }

  /** The warnings, by their lines; none for a script that does not parse. */
  public List<Warning> check(String text, Predicate<Lesson> applies) {
    var script = lessons.isEmpty() ? null : ShellScript.of(text).orElse(null);
    if (script == null) return List.of();
    var warnings = new ArrayList<Warning>();
    var names = new HashSet<String>();
    for (var command : script.commands()) names.add(command.name().value());
    for (var name : names)
      for (var lesson : lessons.getOrDefault(name, List.of()))
        if (applies.test(lesson)) warn(lesson, script, warnings);
    warnings.sort(Comparator.comparingInt(Warning::line));
    return warnings.subList(0, Math.min(MOST, warnings.size()));
  }

  private static void warn(Lesson lesson, ShellScript script, List<Warning> warnings) {
    for (var place : CommandSign.in(lesson.trigger().sign(), script)) {
      var from = script.text().substring(place.start(), place.end());
      var to = lesson.advice().mechanical() ? lesson.advice().edit().to() : "";
      var symbol = lesson.trigger().sign().symbol();
      warnings.add(new Warning(lesson, script.line(place.start()), symbol, from, to));
    }
  }
}
