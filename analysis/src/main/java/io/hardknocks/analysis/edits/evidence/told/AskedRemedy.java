package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What messages of libraries ask for in other words than those that the edit has. */
public final class AskedRemedy implements Sign {
  /**
   * @param said what a message has
   * @param done what an edit brings then
   */
  private record Remedy(Pattern said, Pattern done) {
    static Remedy of(String said, String done) {
      return new Remedy(Pattern.compile(said), Pattern.compile(done));
    }

    /** Whether the new code has it, and the old one has it not or less of it. */
    boolean isIn(String from, String to) {
      return done.matcher(to).results().count() > done.matcher(from).results().count();
    }
  }

  private static final List<Remedy> REMEDIES =
      List.of(
          Remedy.of(
              "truth value of",
              "\\.(?:any|all|empty|item|isin)\\b|[&|~]|\\blogical_|\\bwhere\\(|vect|\\bis (?:not )?None"),
          Remedy.of("(?i)as a Python `?bool", "\\bis (?:not )?None|tf\\.(?:cond|where)"),
          Remedy.of(
              "(?i)expected \\d-?D|\\b[1-4]-D\\b|dimension|reshape|shapes?\\b|same size|size mismatch",
              "\\[\\[|reshape|squeeze|\\bview\\(|expand_dims|flatten|ravel|newaxis|permute|transpose|\\.T\\b|\\[None"),
          Remedy.of("(?i)in-?place operation", "\\b(?:clone|detach)\\(|^[-+*/]$|inplace=False"),
          Remedy.of(
              "(?i)convert cuda|type tensor to numpy|same device|on cpu|cuda\\.\\w*Tensor",
              "\\.cpu\\(|\\btorch\\.\\w+|ModuleList|\\.to\\(|\\.cuda\\("),
          Remedy.of(
              "(?i)scalar type|\\bdtype|'Half'|\\bfloat64\\b|data ?type",
              "float(?:32|64)|int(?:32|64)|\\blong\\b|dtype|astype|\\.(?:float|double|half)\\("),
          Remedy.of("bytes-like|must be bytes|not 'str'", "encode\\(|\\bb['\"]|['\"]\\w?b['\"]"),
          Remedy.of("not 'bytes'|bytes to str", "decode\\(|\\bstr\\("),
          Remedy.of(
              "(?:list|tuple) of \\[?Tensor|must be Tensor",
              "torch\\.(?:cat|stack|tensor|as_tensor|from_numpy)\\("),
          Remedy.of(
              "(?i)event loop|never awaited|coroutine",
              "\\bawait\\b|\\basync\\b|serve\\(|create_task|nest_asyncio"),
          Remedy.of("index \\S{1,20} is out of bounds|index out of range", "- ?1\\b|\\bmin\\("),
          Remedy.of("(?i)integer argument|expected integer", "//|\\b(?:int|round)\\b"),
          Remedy.of("(?i)\\bNaN\\b|infinity", "fillna|dropna|nan_to_num|isfinite|isna|isnan|eps"),
          Remedy.of("(?i)(?:division|divide) by zero", "\\beps|1e-|\\bmax\\(|clip|[!=>]=? ?0\\b"));

  private static final Pattern SHAPES = Pattern.compile("(?i)\\bshapes?\\b|size mismatch");
  private static final Pattern LISTED = Pattern.compile("[\\[(].*[\\])]", Pattern.DOTALL);

  private static final Pattern PLACES =
      Pattern.compile("(?i)\\bindex \\S{1,20} is out of bounds|\\bindex out of range");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(?:, ?\\d{1,9}){0,9}");
  private static final Set<String> CLOSED = Set.of("<=", ">=");

  private static final double ASKED = 0.1;
  private static final int LONGEST = 400;

  private final List<Remedy> remedies;
  private final boolean shapes;
  private final boolean places;

  public AskedRemedy(String message) {
    remedies = REMEDIES.stream().filter(one -> one.said.matcher(message).find()).toList();
    shapes = SHAPES.matcher(message).find();
    places = PLACES.matcher(message).find();
  }

  /** More for what brings that. */
  @Override
  public double score(Fact fact) {
    if ((remedies.isEmpty() && !places) || fact.to().length() + fact.from().length() > LONGEST)
      return 0;
    boolean asked = remedies.stream().anyMatch(one -> one.isIn(fact.from(), fact.to()));
    return asked || (shapes && isShape(fact)) || (places && isBound(fact)) ? ASKED : 0;
  }

  /** Whether a comparison leaves out the end now. */
  private static boolean isBound(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_OPERATOR
        && CLOSED.contains(fact.from())
        && fact.from().startsWith(fact.to());
  }

  /** Whether one list of numbers and names, or a number of a call, has the place of another. */
  private static boolean isShape(Fact fact) {
    boolean number = !fact.symbol().isEmpty() && NUMBERS.matcher(fact.from()).matches();
    if (number && NUMBERS.matcher(fact.to()).matches()) return true;
    return LISTED.matcher(fact.from()).matches() && LISTED.matcher(fact.to()).matches();
  }
}
