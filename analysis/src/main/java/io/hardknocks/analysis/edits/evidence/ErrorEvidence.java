package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.evidence.told.AskedRemedy;
import io.hardknocks.analysis.edits.evidence.told.BoundedDivisor;
import io.hardknocks.analysis.edits.evidence.told.DemandedCollection;
import io.hardknocks.analysis.edits.evidence.told.DemandedRaise;
import io.hardknocks.analysis.edits.evidence.told.EarlyExit;
import io.hardknocks.analysis.edits.evidence.told.FailedConversion;
import io.hardknocks.analysis.edits.evidence.told.GivenType;
import io.hardknocks.analysis.edits.evidence.told.GotValue;
import io.hardknocks.analysis.edits.evidence.told.HandedCall;
import io.hardknocks.analysis.edits.evidence.told.MadeOtherwise;
import io.hardknocks.analysis.edits.evidence.told.MisplacedValue;
import io.hardknocks.analysis.edits.evidence.told.MissingArguments;
import io.hardknocks.analysis.edits.evidence.told.NamedArguments;
import io.hardknocks.analysis.edits.evidence.told.NamedCall;
import io.hardknocks.analysis.edits.evidence.told.NamedIndex;
import io.hardknocks.analysis.edits.evidence.told.NamedModule;
import io.hardknocks.analysis.edits.evidence.told.NamedParameter;
import io.hardknocks.analysis.edits.evidence.told.OtherKind;
import io.hardknocks.analysis.edits.evidence.told.OtherMember;
import io.hardknocks.analysis.edits.evidence.told.OtherOrder;
import io.hardknocks.analysis.edits.evidence.told.OutOfPlace;
import io.hardknocks.analysis.edits.evidence.told.RealArguments;
import io.hardknocks.analysis.edits.evidence.told.RefusedArgument;
import io.hardknocks.analysis.edits.evidence.told.ShownArray;
import io.hardknocks.analysis.edits.evidence.told.ShownValues;
import io.hardknocks.analysis.edits.evidence.told.Sign;
import io.hardknocks.analysis.edits.evidence.told.StatedContract;
import io.hardknocks.analysis.edits.evidence.told.TakenArguments;
import io.hardknocks.analysis.edits.evidence.told.UndefinedName;
import io.hardknocks.analysis.edits.evidence.told.UnpackedParts;
import io.hardknocks.analysis.edits.evidence.told.Untouched;
import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Notation;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.Pattern;

/** What an error says about where and what went wrong, and how much that points at a fact. */
public final class ErrorEvidence {
  private static final int LONGEST = 60_000;
  private static final int LONGEST_LINE = 2_000;
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "^(?:E\\s+|Uncaught )?(?:[A-Za-z_]\\w*\\.)*(?:[A-Z]\\w*(?:Error|Exception|Warning|Interrupt|Exit|Iteration|NotFound|Timeout)\\w*|[A-Z]\\w+(?=: ))(?::.*|$)|^(?:[A-Za-z_]\\w*\\.)+[A-Z]\\w*:.*");

  private static final double SECOND = 0.5;
  private static final double MODULE = 0.9;
  private static final double SHORTER = -0.12;
  private static final double SAID = 0.02;

  /** For another file, of which an error says nothing. */
  private static final double ELSEWHERE = 0.15;

  private static final double NAMED = 0.12;

  /** That a script of Python 2 cannot even be read. */
  private static final Pattern UNREADABLE = Pattern.compile("SyntaxError|invalid .{0,12}literal");

  private final String message;
  private final ErrorWords words;
  private final ErrorPlaces places;
  private final Incidental incidental;
  private final SameMeaning same;
  private final ErrorTypes types;
  private final UsualValues usual;
  private final OtherConstant constants;
  private final List<Sign> signs;

  private ErrorEvidence(
      String message, List<Statement> script, List<Statement> fixed, ErrorPlaces places) {
    this.message = message;
    this.words = new ErrorWords(message);
    this.places = places;
    this.incidental = new Incidental(message);
    this.same = new SameMeaning(message);
    this.types = new ErrorTypes(message);
    this.usual = new UsualValues(message);
    this.constants = new OtherConstant(message, script);
    this.signs =
        List.of(
            constants,
            new MissingArguments(message),
            new UnpackedParts(message),
            new NamedModule(message, script),
            new RefusedArgument(message),
            new RealArguments(message),
            new OutOfPlace(message),
            new FailedConversion(message),
            new TakenArguments(message),
            new HandedCall(message),
            new NamedArguments(message),
            new GivenType(message),
            new NamedIndex(message),
            new DemandedCollection(message),
            new AskedRemedy(message),
            new ShownValues(message),
            new OtherOrder(message),
            new NamedParameter(message),
            new MisplacedValue(message),
            new NamedCall(message),
            new DemandedRaise(message, fixed),
            new StatedContract(),
            new OtherKind(message),
            new ShownArray(message),
            new MadeOtherwise(message),
            new UndefinedName(message),
            new OtherMember(message, script, fixed),
            new GotValue(message),
            new BoundedDivisor(message),
            new EarlyExit(message),
            new Untouched(message));
  }

  /**
   * @param script the statements of the failing script
   * @param fixed those of the fixing one
   */
  public static ErrorEvidence of(String errorText, List<Statement> script, List<Statement> fixed) {
    var text =
        errorText.length() <= LONGEST
            ? errorText
            : errorText.substring(0, LONGEST / 2)
                + "\n"
                + errorText.substring(errorText.length() - LONGEST / 2);
    var lines = text.lines().map(l -> l.substring(0, Math.min(LONGEST_LINE, l.length()))).toList();
    var message = message(lines);
    return new ErrorEvidence(message, script, fixed, new ErrorPlaces(lines, message, script));
  }

  /** From the last line that looks like an exception to the end. */
  private static String message(List<String> lines) {
    int start = lines.size();
    for (int i = lines.size() - 1; i >= 0 && i > lines.size() - 40; i--) {
      var line = lines.get(i);
      if (line.isBlank() || ErrorPlaces.isFrame(line)) continue;
      if (isException(line)) {
        start = i;
        break;
      }
    }
    if (start == lines.size()) start = Math.max(0, lines.size() - 3);
    return String.join("\n", lines.subList(start, lines.size()));
  }

  /** Whether a line says what was raised. */
  static boolean isException(String line) {
    return EXCEPTION.matcher(line).matches();
  }

  /** From the last exception on. */
  public String message() {
    return message;
  }

  /** Whether it only writes a number otherwise, which the error says nothing of. */
  public boolean isNotation(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_LITERAL
        && Notation.isLongOnly(fact.from(), fact.to())
        && !UNREADABLE.matcher(message).find();
  }

  /** 0..1: how much the error points at this fact, among all that are told. */
  public double relevance(Fact fact, Repetition repetition) {
    boolean said = fact.second() && words.tellsOf(fact);
    double certainty = isCertain(fact, said) ? 1 : SECOND;
    boolean idle = same.is(fact) && !places.has(fact.before());
    double score = 0.35 + prior(fact) + (said ? NAMED : 0) + words.missed(fact);
    if (!idle) score += words.score(fact);
    score += types.score(fact, places);
    for (var sign : signs) score += sign.score(fact);
    if (!places.known()) score += repetition.score(fact);
    if (incidental.says(fact) && !places.has(fact.before())) return SAID;
    if (usual.only(fact)) return SAID;
    if (incidental.isOtherFile(fact) && !places.has(fact.before())) return ELSEWHERE;
    if (incidental.isLook(fact) || idle) score += Incidental.ASIDE;
    if (incidental.shortens(fact)) score += SHORTER;
    else score += places.score(fact, incidental, repetition.isAlike(fact));
    if (words.isOnlyModule(fact)) certainty *= MODULE;
    return Math.round(Math.clamp(score, 0.01, 1) * certainty * 1000) / 1000.0;
  }

  private boolean isCertain(Fact fact, boolean said) {
    return fact.second()
        ? said || signs.stream().anyMatch(sign -> sign.tells(fact))
        : signs.stream().noneMatch(sign -> sign.misses(fact));
  }

  private double prior(Fact fact) {
    return switch (fact.strategy()) {
      case OTHER -> -0.15;
      case GUARD_CONDITION -> fact.to().isEmpty() ? -0.05 : 0;
      case REMOVE_IMPORT, ADD_IMPORT -> -0.1;
      case REPLACE_IMPORT -> constants.ofValues() ? -0.1 : 0;
      case ADD_ARGUMENT -> -0.06;
      case CHANGE_LITERAL ->
          words.nameGone() || prose(fact.from()) || prose(fact.to()) ? -0.2 : -0.05;
      case REORDER -> fact.from().equals(fact.before().text()) ? -0.05 : 0;
      case CHANGE_DEPENDENCY -> -0.05;
      default -> 0;
    };
  }

  private static boolean prose(String text) {
    return text.length() > 12
        && (text.contains(" ") || text.contains("\n"))
        && !text.startsWith("[")
        && !text.startsWith("(")
        && !text.endsWith(")");
  }
}
