package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.model.Category;
import io.hardknocks.model.Frame;
import io.hardknocks.model.Verdict;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an edit of the script can repair, and which repairs the machine may try itself: those of a
 * line that is the author's own, and the install of a package that is well known.
 */
final class Editable {
  /** Functions of libraries that only pass on what the author's line asks for. */
  private static final Set<String> HOOKS = Set.of("__getattr__", "__getattribute__");

  private static final Set<String> LOADING =
      Set.of("ImportError", "ModuleNotFoundError", "SyntaxError");

  private static final Pattern INSTALLED = Pattern.compile("[\\\\/](?:site|dist)-packages[\\\\/]");
  private static final Pattern FETCHED =
      Pattern.compile(
          "[\\\\/]\\.?cargo[\\\\/]registry[\\\\/]|[\\\\/]go[\\\\/]pkg[\\\\/]mod[\\\\/]");
  private static final Pattern ABSENT =
      Pattern.compile("\\A(?:cannot import name |No module named )");

  private Editable() {}

  /**
   * The verdict; no edit repairs a library that does not load, none is tried where the failing line
   * is a library's, nor is the install of a package that nobody knows.
   */
  static Verdict of(Verdict verdict, Thrown thrown) {
    boolean others = isOfInstalled(thrown) || isOfFetched(thrown);
    if (verdict.fixable() && others) return byHand(verdict, false);
    if (!verdict.autoRecoverable()) return verdict;
    boolean edits = verdict.fixable() && inLibrary(thrown.frames());
    return edits || installsStrange(verdict, thrown.message())
        ? byHand(verdict, verdict.fixable())
        : verdict;
  }

  /** Whether an installed package does not load with the Python or the packages that it met. */
  private static boolean isOfInstalled(Thrown thrown) {
    if (!LOADING.contains(thrown.exception()) || thrown.frames().isEmpty()) return false;
    boolean syntax = thrown.exception().equals("SyntaxError");
    return (syntax || ABSENT.matcher(thrown.message()).lookingAt())
        && INSTALLED.matcher(thrown.frames().getLast().file()).find();
  }

  /** Whether a compiler found the error in a library that the build had fetched. */
  private static boolean isOfFetched(Thrown thrown) {
    return thrown.exception().startsWith("error")
        && !thrown.frames().isEmpty()
        && FETCHED.matcher(thrown.frames().getLast().file()).find();
  }

  private static boolean installsStrange(Verdict verdict, String message) {
    if (verdict.category() != Category.IMPORT_ERROR) return false;
    return WantedPackage.isStrange(message)
        || (!verdict.fixable() && WantedModule.isStrange(message));
  }

  private static Verdict byHand(Verdict verdict, boolean fixable) {
    return new Verdict(
        verdict.category(),
        verdict.severity(),
        fixable,
        verdict.isTransient(),
        false,
        verdict.suggestedFix(),
        verdict.rule());
  }

  private static boolean inLibrary(List<Frame> frames) {
    int last = frames.size() - 1;
    while (last >= 0 && passesOn(frames.get(last))) last--;
    return last >= 0 && !frames.get(last).inApp();
  }

  private static boolean passesOn(Frame frame) {
    return !frame.inApp()
        && (HOOKS.contains(frame.function()) || frame.file().startsWith("<frozen importlib"));
  }
}
