package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.gate.Sighting;
import io.hardknocks.analysis.gate.ToldClass;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Complaint;
import io.hardknocks.analysis.lesson.draft.comparison.Operators;
import io.hardknocks.analysis.lesson.draft.comparison.Types;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** In which other scripts a lesson holds: its sign freed of how this script came by a value. */
final class Reach {
  private static final Set<Strategy> RENAMED =
      EnumSet.of(Strategy.RENAME_ATTRIBUTE, Strategy.RENAME_FUNCTION, Strategy.REPLACE_CALL);

  /** Libraries whose classes take something else than those that they extend. */
  private static final Pattern DIFFER = Pattern.compile("(pandas|datetime|collections)\\.");

  private final Comparison scripts;

  Reach(Comparison scripts) {
    this.scripts = scripts;
  }

  Candidate of(Candidate candidate) {
    var sign = candidate.sign();
    var before = scripts.before();
    var resolved =
        new Sign(sign.kind(), above(Aliases.resolved(sign.symbol(), before), sign), sign.detail());
    return new Candidate(
        isElsewhere(sign) ? resolved : Operators.any(anywhere(resolved, candidate)),
        candidate.place(),
        candidate.strategy(),
        Aliases.resolved(candidate.from(), before),
        Aliases.resolved(candidate.to(), scripts.after()),
        candidate.after(),
        candidate.byHand(),
        candidate.told());
  }

  private Sign anywhere(Sign sign, Candidate candidate) {
    var told = lastName(told());
    var found = ToldClass.anywhere(sign, told);
    return RENAMED.contains(candidate.strategy()) ? ToldClass.ofKin(found) : found;
  }

  /**
   * The method of the class that a class has it from, as far as that takes the same; what a table
   * of the language's own library lacks every table does.
   */
  private static String above(String symbol, Sign sign) {
    int dot = symbol.lastIndexOf('.');
    if (sign.kind() == Sign.Kind.MEMBER && symbol.startsWith("collections."))
      return Uses.lineage(symbol).getLast();
    boolean operator = symbol.startsWith("__", dot + 1);
    if (sign.kind() != Sign.Kind.ARGUMENT
        || dot < 0
        || operator
        || DIFFER.matcher(symbol).lookingAt()) return symbol;
    var type = Uses.lineage(symbol.substring(0, dot)).getLast();
    return type.indexOf('.') < 0 ? symbol : type + symbol.substring(dot);
  }

  /** Whether the fixing script has the member too, of something else then. */
  private boolean isElsewhere(Sign sign) {
    var found = new boolean[1];
    scripts.after().tree().root().walk(node -> found[0] |= isMember(node, sign.detail()));
    return found[0];
  }

  /** Whether a member of a value has this name; one of a module is another thing. */
  private boolean isMember(SyntaxNode node, String name) {
    var member = node.child("attribute").or(() -> node.child("property"));
    boolean named = member.filter(a -> a.text().equals(name)).isPresent();
    return named && scripts.after().at(node).filter(u -> u.form() == Use.Form.ATTRIBUTE).isEmpty();
  }

  /** The class that the error names. */
  private String told() {
    return Complaint.of(scripts.message().text())
        .filter(complaint -> complaint.kind() == Complaint.Kind.NO_MEMBER)
        .map(Complaint::owner)
        .orElse("");
  }

  private static String lastName(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /** The type that the error names, or that of which no more is known than where it is made. */
  Sign either(Sign sign) {
    boolean made = sign.kind() == Sign.Kind.MEMBER && isUnknown(sign.symbol());
    var type = made ? Types.shown(told(), scripts.before()) : "";
    return type.isEmpty() || type.equals(sign.symbol())
        ? sign
        : new Sign(sign.kind(), type + Sighting.OR + sign.symbol(), sign.detail());
  }

  /** Whether a type is no more than where its values come from: a call, or an attribute. */
  private static boolean isUnknown(String type) {
    var last = type.substring(type.lastIndexOf('.') + 1);
    boolean attribute = type.indexOf('.') > 0 && Character.isLowerCase(last.charAt(0));
    return type.indexOf('(') > 0 || (attribute && !Uses.knowsType(type));
  }
}
