package io.hardknocks.analysis.lesson.draft;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Sighting;
import io.hardknocks.analysis.lesson.draft.call.ArgumentFixes;
import io.hardknocks.analysis.lesson.draft.call.PromisedCalls;
import io.hardknocks.analysis.lesson.draft.call.RefusedKeys;
import io.hardknocks.analysis.lesson.draft.call.ToldTypes;
import io.hardknocks.analysis.lesson.draft.call.UnpackedResults;
import io.hardknocks.analysis.lesson.draft.comparison.Abstraction;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.lesson.draft.comparison.Counterparts;
import io.hardknocks.analysis.lesson.draft.comparison.Fixed;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.lesson.draft.comparison.Operators;
import io.hardknocks.analysis.lesson.draft.name.NameFixes;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Category;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a lesson of a fix, or none. A lesson has to be told by the error, to be seen in the failing
 * script and not to be seen in the fixing one; what only this script's data made fail teaches
 * nothing.
 */
public final class Drafting {
  /** Failures of the world and of data, not of the code. */
  private static final Set<Category> OF_DATA =
      Set.of(
          Category.IO_ERROR,
          Category.NETWORK_ERROR,
          Category.TIMEOUT,
          Category.RESOURCE_ERROR,
          Category.LLM_API_ERROR,
          Category.ARITHMETIC_ERROR,
          Category.ASSERTION_ERROR,
          Category.LOGIC_ERROR,
          Category.ENCODING_ERROR);

  private Drafting() {}

  /** What a fix teaches; empty when that is nothing general. */
  public static Optional<LessonDraft> of(Fixed fix) {
    if (teachesNothing(fix)) return Optional.empty();
    if (ShellScript.isOf(fix.language())) return CommandDrafting.of(fix);
    var grammar = Grammar.of(fix.language());
    var before = grammar.flatMap(g -> SyntaxTree.parse(g, fix.failingCode()));
    var after = grammar.flatMap(g -> SyntaxTree.parse(g, fix.fixedCode()));
    if (before.isEmpty() || after.isEmpty()) return Optional.empty();
    boolean module = fix.failure().message().contains("in ES module scope");
    var scripts =
        new Comparison(
            fix,
            Uses.of(before.get(), module),
            Uses.of(after.get(), module),
            new Counterparts(before.get().root(), after.get().root()));
    return candidates(scripts).stream()
        .filter(c -> shown(c, scripts))
        .findFirst()
        .map(c -> draft(new Reach(scripts).of(c), scripts));
  }

  private static boolean teachesNothing(Fixed fix) {
    var message = new Message(fix.failure().message());
    return isOfData(fix) && !message.tellsOfValue() && !Shapes.isToldBy(message);
  }

  private static boolean isOfData(Fixed fix) {
    boolean refusal = new Message(fix.failure().message()).tellsOfRefusal();
    return OF_DATA.contains(fix.failure().category()) && !refusal;
  }

  private static List<Candidate> candidates(Comparison scripts) {
    var arguments = new ArgumentFixes(scripts);
    var names = new NameFixes(scripts);
    if (isOfData(scripts.fix())) {
      var shapes = Shapes.of(scripts);
      if (!shapes.isEmpty()) return shapes;
      var values = new ArrayList<>(arguments.values());
      values.addAll(new RefusedKeys(scripts).of());
      return values.isEmpty() ? names.withdrawn() : values;
    }
    var candidates = new ArrayList<Candidate>();
    var complaint = Complaint.of(scripts.message().text());
    candidates.addAll(Shapes.of(scripts));
    candidates.addAll(new PromisedCalls(scripts).of());
    complaint.ifPresent(c -> candidates.addAll(names.of(c)));
    if (complaint.isEmpty()) candidates.addAll(names.bare());
    candidates.addAll(arguments.of());
    candidates.addAll(new RefusedKeys(scripts).of());
    candidates.addAll(new ToldTypes(scripts).of());
    candidates.addAll(new UnpackedResults(scripts).of());
    if (candidates.isEmpty()) candidates.addAll(names.withdrawn());
    return candidates;
  }

  /**
   * Whether the failing script shows the sign, or the error vouches for it, and the fix does not.
   */
  private static boolean shown(Candidate candidate, Comparison scripts) {
    if (Operators.take(candidate.sign()) || isGivenUp(candidate, scripts)) return false;
    if (isDatum(candidate.sign()) || isMissingKey(candidate, scripts)) return false;
    if (!Sighting.of(candidate.sign(), scripts.after()).isEmpty()) return false;
    boolean vouched =
        candidate.sign().kind() == Sign.Kind.MEMBER
            || Shapes.isTold(candidate.sign())
            || isTypeTold(candidate, scripts)
            || isOfItsLibrary(candidate.sign(), scripts);
    return vouched || !Sighting.of(candidate.sign(), scripts.before()).isEmpty();
  }

  /** Whether there is a constant now in the place of what was worked out. */
  private static boolean isGivenUp(Candidate candidate, Comparison scripts) {
    return candidate.sign().kind() == Sign.Kind.MEMBER
        && scripts.before().all().stream()
            .filter(use -> use.node() == candidate.place() && use.call() != null)
            .flatMap(use -> scripts.counterparts().of(requireNonNull(use.call()).node()).stream())
            .anyMatch(Abstraction::isConstant);
  }

  /** Whether the error is one of a library's own, about something that only that one has. */
  private static boolean isOfItsLibrary(Sign sign, Comparison scripts) {
    var library = scripts.library();
    return sign.kind() == Sign.Kind.SYMBOL
        && !library.isEmpty()
        && sign.symbol().startsWith(library + ".");
  }

  /** Whether the error says of which type the value was. */
  private static boolean isTypeTold(Candidate candidate, Comparison scripts) {
    var sign = candidate.sign();
    int type = sign.detail().lastIndexOf(':');
    return sign.kind() == Sign.Kind.ARGUMENT
        && type > 0
        && isTold(sign.detail().substring(type + 1), scripts.message());
  }

  private static boolean isTold(String type, Message message) {
    return message.quotes(type) || (type.indexOf('.') > 0 && message.names(type));
  }

  /** Whether it is a key or an index, which is right or wrong by the data alone. */
  private static boolean isDatum(Sign sign) {
    return sign.kind() == Sign.Kind.ARGUMENT
        && !RefusedKeys.isSetting(sign)
        && sign.symbol().endsWith("item__")
        && !sign.detail().contains(":");
  }

  /** Whether it is a key that these data do not have. */
  private static boolean isMissingKey(Candidate candidate, Comparison scripts) {
    return candidate.strategy() == Strategy.CHANGE_LITERAL
        && scripts.fix().failure().category() == Category.DATA_ACCESS_ERROR
        && !scripts.message().tellsOfValue()
        && !isLiteral(candidate, scripts);
  }

  /** Whether a call was given nothing but literals: then it is no data that lack a key. */
  private static boolean isLiteral(Candidate candidate, Comparison scripts) {
    return scripts.before().all().stream()
        .filter(use -> use.node() == candidate.place() && use.form() == Use.Form.ATTRIBUTE)
        .map(Use::call)
        .anyMatch(call -> call != null && call.arguments().stream().noneMatch(Drafting::isData));
  }

  private static boolean isData(Argument argument) {
    var names = new boolean[1];
    argument.valueNode().walk(node -> names[0] |= node.is("identifier"));
    return names[0];
  }

  private static LessonDraft draft(Candidate candidate, Comparison scripts) {
    var fix = scripts.fix();
    var trigger =
        new Trigger(
            language(fix.language()),
            new TreeSet<>(Set.of(fix.failure().fingerprint())),
            new Reach(scripts).either(candidate.sign()),
            library(fix));
    var advice = advice(candidate, scripts, true);
    boolean mechanical =
        !candidate.byHand()
            && (candidate.to().length() > 0
                || candidate.strategy().wire().equals("remove_argument"))
            && Correction.tried(trigger, advice, fix.failingCode()).isPresent();
    return new LessonDraft(
        id(trigger, candidate), trigger, mechanical ? advice : advice(candidate, scripts, false));
  }

  private static Advice advice(Candidate candidate, Comparison scripts, boolean mechanical) {
    var edit =
        new Edit(
            candidate.strategy(),
            cut(candidate.from()),
            cut(candidate.to()),
            cut(candidate.sign().spoken()),
            scripts.before().tree().line(candidate.place()),
            1);
    var before = Wording.code(scripts.lineOf(scripts.before(), candidate.place()));
    var after = Wording.code(candidate.after());
    return new Advice(
        Wording.sentence(candidate), before, after.equals(before) ? "" : after, edit, mechanical);
  }

  private static String cut(String text) {
    return text.length() <= Edit.LONGEST ? text : text.substring(0, Edit.LONGEST);
  }

  private static String language(String name) {
    return Grammar.of(name).map(g -> g.name().toLowerCase(Locale.ROOT)).orElse(name);
  }

  private static Trigger.Library library(Fixed fix) {
    return fix.failure().tags().stream()
        .filter(t -> t.startsWith("library:"))
        .findFirst()
        .map(t -> new Trigger.Library(t.substring("library:".length()), "", ""))
        .orElse(Trigger.Library.UNKNOWN);
  }

  private static LessonId id(Trigger trigger, Candidate candidate) {
    return id(trigger, candidate.strategy(), candidate.to());
  }

  /** The name of a lesson is made of what it says. */
  static LessonId id(Trigger trigger, Strategy strategy, String to) {
    var sign = trigger.sign();
    var said =
        String.join(
            "\n",
            trigger.language(),
            sign.kind().wire(),
            sign.symbol(),
            sign.detail(),
            strategy.wire(),
            to);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return new LessonId("l-" + HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
    }
  }
}
