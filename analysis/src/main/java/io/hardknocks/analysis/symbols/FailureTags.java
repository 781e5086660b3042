package io.hardknocks.analysis.symbols;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a failure can be found by, beside what its error text says: {@code at:pandas.read_csv} for a
 * name on the failing line, {@code version:numpy 2.0.0 numpy.float} for a library with its version
 * and the symbol that failed (a dash where the error names none), {@code missing:cv2} for a module
 * that is not installed, {@code forbidden:subprocess} for what a policy refused, {@code
 * standard:csv} for a module that comes with Python and was at work.
 */
public final class FailureTags {
  /** A dotted name on the failing line, or the one that the error names. */
  public static final String AT = "at:";

  /** Library, version and symbol, with spaces between them. */
  public static final String VERSION = "version:";

  /** A module that could not be found. */
  public static final String MISSING = "missing:";

  /** A module that comes with Python, in the traceback or on the failing line. */
  public static final String STANDARD = "standard:";

  /** The failure was at some name. */
  public static final String BLAMED = "blamed:yes";

  /** What a policy refused. */
  public static final String FORBIDDEN = "forbidden:";

  /** A plain retry may succeed. */
  public static final String TRANSIENT = "transient:yes";

  private static final Pattern OF_PYTHON =
      Pattern.compile(
          "[/\\\\][Pp]ython[\\d.]{1,6}[/\\\\](?:[Ll]ib[/\\\\])?(\\w{1,40})(?:\\.py|[/\\\\])");
  private static final Pattern REFUSAL = Pattern.compile("line \\d+: (\\S{1,80}) is forbidden");
  private static final int MOST_REFUSALS = 20;

  private static final String SYMBOL = "symbol:";
  private static final String LIBRARY = "library:";

  private FailureTags() {}

  /** The failure with its further tags. */
  public static Failure on(Failure failure, ScriptSymbols script, LibraryVersions versions) {
    var tags = new TreeSet<>(failure.tags());
    at(failure, script, tags);
    missing(failure, tags);
    standard(failure, tags);
    versions(failure, versions, tags);
    forbidden(failure, tags);
    if (failure.verdict().isTransient()) tags.add(TRANSIENT);
    return tags.size() == failure.tags().size() ? failure : with(failure, tags);
  }

  private static void at(Failure failure, ScriptSymbols script, SortedSet<String> tags) {
    var line = failure.line();
    if (line != null) script.on(line.text()).forEach(name -> tags.add(AT + name));
    var symbol = tagged(failure, SYMBOL);
    if (symbol.indexOf('.') > 0) tags.add(AT + symbol);
    if (!first(tags, AT).isEmpty()) tags.add(BLAMED);
  }

  private static void missing(Failure failure, SortedSet<String> tags) {
    if (failure.category() != Category.IMPORT_ERROR) return;
    var module = MissingModule.of(failure);
    if (!module.isEmpty()) tags.add(MISSING + module);
  }

  /** What the script called and was in when it failed, and what its failing line names. */
  private static void standard(Failure failure, SortedSet<String> tags) {
    var frames = failure.frames();
    for (int i = frames.size() - 1; i > 0 && !frames.get(i).inApp(); i--)
      if (frames.get(i - 1).inApp()) standard(module(frames.get(i).file()), tags);
    var names = tags.tailSet(AT).headSet(AT + Character.MAX_VALUE);
    for (var name : List.copyOf(names)) standard(root(name.substring(AT.length())), tags);
  }

  private static void standard(String module, SortedSet<String> tags) {
    boolean told = tags.contains(LIBRARY + module);
    if (!told && KnownModules.standard().isStandard(module)) tags.add(STANDARD + module);
  }

  private static String module(String file) {
    var found = OF_PYTHON.matcher(file);
    return found.find() ? found.group(1) : "";
  }

  private static String root(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  private static void forbidden(Failure failure, SortedSet<String> tags) {
    if (failure.category() != Category.VALIDATION_ERROR) return;
    var refusal = REFUSAL.matcher(failure.message());
    for (int i = 0; i < MOST_REFUSALS && refusal.find(); i++)
      tags.add(FORBIDDEN + refusal.group(1));
  }

  private static void versions(Failure failure, LibraryVersions versions, SortedSet<String> tags) {
    if (versions.versions().isEmpty()) return;
    var symbol = tagged(failure, SYMBOL);
    for (var tag : failure.tags()) {
      if (!tag.startsWith(LIBRARY)) continue;
      var library = tag.substring(LIBRARY.length());
      var version = versions.versions().get(library);
      if (version != null)
        tags.add(VERSION + library + " " + version + " " + (symbol.isEmpty() ? "-" : symbol));
    }
  }

  private static String tagged(Failure failure, String prefix) {
    var tag = first(failure.tags(), prefix);
    return tag.isEmpty() ? "" : tag.substring(prefix.length());
  }

  private static String first(SortedSet<String> tags, String prefix) {
    for (var tag : tags) if (tag.startsWith(prefix)) return tag;
    return "";
  }

  private static Failure with(Failure failure, SortedSet<String> tags) {
    return new Failure(
        failure.exception(),
        failure.message(),
        failure.verdict(),
        failure.frames(),
        failure.line(),
        failure.fingerprint(),
        tags);
  }
}
