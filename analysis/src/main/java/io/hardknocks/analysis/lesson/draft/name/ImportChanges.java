package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fixing script imports that the failing one does not. */
final class ImportChanges {
  private final Comparison scripts;

  ImportChanges(Comparison scripts) {
    this.scripts = scripts;
  }

  private Set<String> added(Form form) {
    var known = scripts.before().all().stream().map(Use::key).collect(Collectors.toSet());
    return scripts.after().all().stream()
        .filter(use -> use.form() == form && !known.contains(use.key()))
        .map(Use::key)
        .collect(Collectors.toSet());
  }

  /** The module that took the place of one; empty when none did. */
  String moduleFor(String old) {
    var taken = takenFrom(old);
    if (!taken.isEmpty()) return taken;
    var added = added(Form.MODULE);
    for (var edit : scripts.fix().edits()) {
      if (edit.from().equals(old) && added.contains(edit.to())) return edit.to();
    }
    for (var module : added) {
      if (module.equalsIgnoreCase(old) || module.endsWith("." + old)) return module;
    }
    var bound = boundInstead(old);
    if (!bound.isEmpty()) return bound;
    var deepest =
        added.stream().filter(a -> added.stream().noneMatch(o -> o.startsWith(a + "."))).toList();
    return deepest.size() == 1 ? deepest.getFirst() : "";
  }

  /** The one module from which everything is taken now that was taken from another. */
  private String takenFrom(String old) {
    var names =
        scripts.before().all().stream()
            .filter(use -> use.form() == Form.IMPORTED && parent(use.key()).equals(old))
            .map(use -> last(use.key()))
            .collect(Collectors.toSet());
    var modules = new HashSet<String>();
    for (var name : names) {
      var now = movedTo(old + "." + name);
      modules.add(now.isEmpty() ? "" : parent(now));
    }
    return modules.size() == 1 ? modules.iterator().next() : "";
  }

  /** What is imported now under the same last name; empty when nothing is. */
  String movedTo(String key) {
    return added(Form.IMPORTED).stream()
        .filter(name -> name.endsWith("." + last(key)))
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** What is taken now of a module that was loaded whole; empty when that is not one thing. */
  String takenOf(String module) {
    var taken =
        added(Form.IMPORTED).stream().filter(name -> name.startsWith(module + ".")).toList();
    return taken.size() == 1 ? taken.getFirst() : "";
  }

  /** What is imported now under the last part of a name. */
  String under(String key) {
    var moved = movedTo(key);
    if (!moved.isEmpty() || isWrittenNow(key)) return moved;
    var added = added(Form.IMPORTED);
    boolean python = scripts.before().tree().grammar() == Grammar.PYTHON;
    return added.size() == 1 && (python || key.indexOf('.') > 0) ? added.iterator().next() : "";
  }

  /** The line of the fixing script that imports something. */
  String line(String dotted) {
    if (dotted.isEmpty()) return "";
    return scripts.after().all().stream()
        .filter(u -> u.key().equals(dotted))
        .filter(u -> u.form() == Form.MODULE || u.form() == Form.IMPORTED)
        .findFirst()
        .map(u -> scripts.lineOf(scripts.after(), u.node()))
        .orElse("");
  }

  /** Whether the fixing script has a function or class of its own by the last part of a name. */
  private boolean isWrittenNow(String key) {
    var name = Pattern.quote(key.substring(key.lastIndexOf('.') + 1));
    return Pattern.compile("\\b(?:def|class|function)\\s+" + name + "\\b")
        .matcher(scripts.after().tree().source())
        .find();
  }

  /** Whether all that was used of one name is used of the other now. */
  boolean keeps(String from, String to) {
    var now = scripts.after().all().stream().map(Use::key).collect(Collectors.toSet());
    return rests(from).stream().allMatch(rest -> now.contains(to + rest));
  }

  /**
   * Whether one module took the place of another, by its name or by what is used of it, and is not
   * just new beside what else has changed.
   */
  boolean isForSame(String from, String to) {
    if (to.isEmpty()) return false;
    var now = scripts.after().all().stream().map(Use::key).collect(Collectors.toSet());
    return AbsentModule.isLike(from, to)
        || to.equals(boundInstead(from))
        || rests(from).stream().anyMatch(rest -> now.contains(to + rest));
  }

  /** What is imported now under the name that a module had in the script; empty when nothing is. */
  private String boundInstead(String old) {
    var as = Pattern.compile("(?<![\\w.])" + Pattern.quote(old) + "\\s+as\\s+(\\w+)");
    var alias =
        scripts.uses(old).stream()
            .map(use -> as.matcher(use.node().text()))
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst();
    return alias
        .flatMap(
            name ->
                Stream.of(Form.MODULE, Form.IMPORTED)
                    .flatMap(form -> added(form).stream())
                    .filter(key -> isBoundTo(key, name))
                    .max(Comparator.comparing(String::length)))
        .orElse("");
  }

  private boolean isBoundTo(String key, String name) {
    return scripts.after().all().stream()
        .filter(use -> use.key().equals(key))
        .filter(use -> use.form() == Form.MODULE || use.form() == Form.IMPORTED)
        .anyMatch(use -> last(key).equals(name) || use.node().text().contains(" as " + name));
  }

  /**
   * The module of what replaced a module's members: {@code m.utils} for {@code m.utils.old} whose
   * {@code f} is {@code m.utils.f} now.
   */
  String parentKept(String from, String to) {
    boolean member = rests(from).contains("." + last(to)) && to.indexOf('.') > 0;
    return member && keeps(from, parent(to)) ? parent(to) : to;
  }

  /** What the failing script writes after a name. */
  private List<String> rests(String name) {
    return scripts.before().all().stream()
        .filter(use -> use.form() == Form.ATTRIBUTE || use.form() == Form.IMPORTED)
        .map(Use::key)
        .filter(key -> key.startsWith(name + "."))
        .map(key -> key.substring(name.length()))
        .distinct()
        .toList();
  }

  private static String parent(String dotted) {
    return dotted.substring(0, Math.max(0, dotted.lastIndexOf('.')));
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }
}
