package io.hardknocks.analysis.gate.command;

import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which lessons the commands of a shell script are about to repeat. */
public final class CommandGate {
  private static final int MOST = 200;

  private static final Pattern STRICT =
      Pattern.compile("(?m)^set\\s+-(?:\\w*e|o errexit)|\\A#!\\S+\\s(?:\\S+\\s)?-\\w*e");

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
    for (var command : script.commands()) names.addAll(CommandSign.keys(command));
    for (var name : names)
      for (var lesson : lessons.getOrDefault(name, List.of()))
        if (applies.test(lesson)) warn(lesson, script, warnings);
    warnings.sort(Comparator.comparingInt(Warning::line));
    return warnings;
  }

  /**
   * The lessons that a script which ended well speaks against. Only one that ends where a command
   * fails says anything, and only of what it does at its outermost level: what is written at the
   * beginning of a line.
   */
  public Set<LessonId> refutedBy(String text) {
    var script = STRICT.matcher(text).find() ? ShellScript.of(text).orElse(null) : null;
    if (script == null) return Set.of();
    return check(text, lesson -> isPassed(lesson, script)).stream()
        .map(warning -> warning.lesson().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isPassed(Lesson lesson, ShellScript script) {
    return CommandSign.in(lesson.trigger().sign(), script).stream()
        .anyMatch(
            place -> place.command() == 0 || script.text().charAt(place.command() - 1) == '\n');
  }

  private static void warn(Lesson lesson, ShellScript script, List<Warning> warnings) {
    for (var place : CommandSign.in(lesson.trigger().sign(), script)) {
      if (warnings.size() == MOST) return;
      var from = script.text().substring(place.start(), place.end());
      var to = lesson.advice().mechanical() ? lesson.advice().edit().to() : "";
      var symbol = lesson.trigger().sign().symbol();
      warnings.add(new Warning(lesson, script.line(place.start()), symbol, from, to));
    }
  }
}
