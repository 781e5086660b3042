package io.hardknocks.engine.lesson;

import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.model.SourceLine;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of an edited script that are new, and the names that they bind. */
final class Edited {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** The names before an equals sign, unless a bracket is open there: then it is an argument's. */
  private static final Pattern BINDING =
      Pattern.compile(
          "\\s*+(?:(?:const|let|var)\\b)?\\(?([\\w$\\s,.*{}\\[\\]'\"-]*+)\\)?[^=!<>()]{0,40}=(?![=>]).*");

  private static final Pattern IMPORT = Pattern.compile("\\s*+(?:from\\b.*?\\b)?import\\b(.*)");

  /** What is wrong with a name, whatever the values are that the line takes. */
  private static final Set<Complaint.Kind> OF_NAMES =
      EnumSet.of(
          Complaint.Kind.NO_MODULE,
          Complaint.Kind.NO_EXPORT,
          Complaint.Kind.NO_ATTRIBUTE_OF_MODULE,
          Complaint.Kind.NO_NAME,
          Complaint.Kind.UNEXPECTED_ARGUMENT,
          Complaint.Kind.OLD_STATEMENT);

  private final Set<Integer> lines = new HashSet<>();
  private final Set<String> made = new HashSet<>();

  private Edited() {}

  /** What is in {@code edited} and not in {@code before}. */
  static Edited of(String before, String edited) {
    var what = new Edited();
    var known = new HashSet<>(before.lines().toList());
    int number = 0;
    for (var line : edited.lines().toList()) {
      number++;
      if (!known.contains(line)) what.add(number, line);
    }
    return what;
  }

  private void add(int number, String line) {
    lines.add(number);
    var imported = IMPORT.matcher(line);
    var bound = BINDING.matcher(line);
    if (imported.matches()) made.addAll(names(imported.group(1)));
    else if (bound.matches()) made.addAll(names(bound.group(1)));
  }

  /**
   * Whether an error at a line of the edited script comes of the edit: the line is new, or takes a
   * value that a new one made. What a name lacks is no fault of a value.
   */
  boolean explains(SourceLine line, String message) {
    if (lines.contains(line.number())) return true;
    boolean ofName =
        Complaint.of(message).map(Complaint::kind).filter(OF_NAMES::contains).isPresent();
    return !ofName && names(line.text()).stream().anyMatch(made::contains);
  }

  private static Set<String> names(String text) {
    var names = new HashSet<String>();
    var found = NAME.matcher(text);
    while (found.find()) names.add(found.group());
    return names;
  }
}
