package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Types that a message names, and what makes values of them fit or keeps them out. */
final class ErrorTypes {
  /**
   * @param said what a message has
   * @param done what an edit has then
   * @param ofNothing a value is not there: a guard must be one of that value
   */
  private record Remedy(Pattern said, Pattern done, boolean ofNothing) {
    static Remedy of(String said, String done) {
      return new Remedy(Pattern.compile(said), Pattern.compile(done), false);
    }

    static Remedy ofNothing(String said, String done) {
      return new Remedy(Pattern.compile(said), Pattern.compile(done), true);
    }
  }

  private static final List<Remedy> REMEDIES =
      List.of(
          Remedy.ofNothing("\\bNoneType\\b", "\\bNone\\b"),
          Remedy.ofNothing("\\b(?:null|undefined)\\b", "\\?\\.|\\?\\?|\\b(?:null|undefined)\\b"),
          Remedy.of("'(?:Posix|Windows|Pure\\w{0,8})?Path'", "fspath|PathLike|\\bstr\\("),
          Remedy.of(
              "iterator|generator|'(?:map|filter|zip|reversed|dict_\\w{1,9})'",
              "\\b(?:list|tuple|next|sorted|iter)\\("),
          Remedy.of("as an integer|must be (?:an )?(?:int|integer)s?\\b", "\\b(?:int|round)\\b|//"),
          Remedy.of("index \\S{1,20} is out of bounds|index out of range", "[<>]=?\\s{0,4}len\\("),
          Remedy.of("offset-naive", "tzinfo|\\butc\\b|timezone|localize"));

  private static final Set<Strategy> FITTING =
      EnumSet.of(
          Strategy.TYPE_CONVERSION,
          Strategy.GUARD_CONDITION,
          Strategy.ADD_ARGUMENT,
          Strategy.CHANGE_OPERATOR);

  /** Of what a value has no attribute: of that which stands before it in the failing line. */
  private static final Pattern ATTRIBUTE = Pattern.compile("has no attribute '(\\w+)'");

  private static final double FITS = 0.1;
  private static final int LONGEST = 500;

  private final List<Remedy> remedies;
  private final String attribute;

  ErrorTypes(String message) {
    var found = ATTRIBUTE.matcher(message);
    attribute = found.find() ? found.group(1) : "";
    remedies = REMEDIES.stream().filter(one -> one.said.matcher(message).find()).toList();
  }

  /**
   * More for conversions and arguments that go with the types that the message names, and for
   * guards of a value that the failing line uses so.
   */
  double score(Fact fact, ErrorPlaces places) {
    if (!FITTING.contains(fact.strategy()) || remedies.isEmpty()) return 0;
    var to = fact.to().substring(0, Math.min(LONGEST, fact.to().length()));
    boolean guard = fact.strategy() == Strategy.GUARD_CONDITION;
    boolean beside = guard && !places.suspects(attribute, to);
    return remedies.stream()
            .filter(one -> !(beside && one.ofNothing))
            .anyMatch(one -> one.done.matcher(to).find())
        ? FITS
        : 0;
  }
}
