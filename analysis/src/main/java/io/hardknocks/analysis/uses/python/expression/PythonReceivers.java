package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Telltales;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.Optional;
import java.util.Set;

/**
 * What variables are of which the script does not say it: by a member that only one type has, or by
 * two signs of which neither is enough: two members of such a table, a member and the name that
 * everyone gives such a value, that name and the use of its library. A member that is itself in
 * question does not count.
 */
final class PythonReceivers {
  /** The object of a method of which the class is left out. */
  private static final String SELF = "self";

  private final Walk walk;
  private final KnownTypes types;
  private final PythonExpressions expressions;

  PythonReceivers(Walk walk, KnownTypes types, PythonExpressions expressions) {
    this.walk = walk;
    this.types = types;
    this.expressions = expressions;
  }

  /** Notes a member that something is used with which is not known to be anything. */
  void note(SyntaxNode object, Meaning meaning, String member) {
    if (!isOpen(object, meaning) && !meaning.isMade()) return;
    var key = key(object);
    if (key.isEmpty() || !walk.knowledge().use(key, member)) return;
    boolean telling = types.telltales().tells(member) && guess(object, meaning, "") != meaning;
    if (telling) walk.knowledge().grow();
  }

  /** Notes how a member is called: {@code sort_values(by=)}, {@code drop(#2=1)}. */
  void noteCall(SyntaxNode object, Meaning meaning, String member, Call call) {
    var positional = call.positional();
    for (var argument : call.arguments()) {
      var how =
          argument.name().isEmpty()
              ? "#" + (positional.indexOf(argument) + 1) + "=" + argument.value()
              : argument.name() + "=";
      var called = member + "(" + how + ")";
      boolean own = walk.anywhere().own().contains(member);
      if (!own && types.telltales().tells(called)) note(object, meaning, called);
    }
  }

  /** Notes what is looked up in something by texts: {@code x['a']}, {@code x[['a', 'b']]}. */
  void noteItem(SyntaxNode object, Meaning meaning, SyntaxNode index) {
    boolean texts =
        index.is("string")
            || (index.is("list") && index.namedChildren().stream().allMatch(n -> n.is("string")));
    if (texts) note(object, meaning, Telltales.BY_TEXT);
  }

  /**
   * What the object of a member is.
   *
   * @param judged the member
   */
  Meaning object(SyntaxNode node, Meaning meaning, String judged) {
    var guess = of(node, meaning, judged);
    boolean open = guess.equals(meaning) && isOpen(node, meaning);
    return open && !walk.anywhere().own().contains(judged) ? lost(node, guess, judged) : guess;
  }

  private Meaning of(SyntaxNode node, Meaning meaning, String judged) {
    return isOpen(node, meaning) || meaning.isMade() ? guess(node, meaning, judged) : meaning;
  }

  /** What had a member before it was taken away, unless the script asks what it is. */
  private Meaning lost(SyntaxNode node, Meaning meaning, String judged) {
    boolean known = node.is("attribute") && meaning instanceof Meaning.Named && !isOfLostSelf(node);
    if (known || walk.anywhere().settles(node, last(node))) return meaning;
    var members = walk.knowledge().members(key(node));
    var type = types.telltales().lost(judged, members, libraries());
    return type.isEmpty() ? meaning : Meaning.value(type).guess();
  }

  /** What an expression is. */
  Meaning of(SyntaxNode node, Meaning meaning) {
    return isOpen(node, meaning) ? guess(node, meaning, "") : meaning;
  }

  private Meaning guess(SyntaxNode node, Meaning meaning, String judged) {
    if (node.is("call")) return result(node, meaning);
    var key = key(node);
    if (walk.anywhere().settles(node, last(node))) return meaning;
    if (key.isEmpty()) return isOpen(node, meaning) ? custom(node, meaning) : meaning;
    var telltales = types.telltales();
    var members = walk.anywhere().telling(walk.knowledge().members(key), judged);
    var named = named(node, meaning, key, members);
    var type = telltales.type(members, named, libraries());
    if (type.isEmpty() && isEnough(last(node))) type = named;
    return type.isEmpty() ? meaning : Meaning.value(type).guess();
  }

  /** What a member is by its name alone. */
  private Meaning custom(SyntaxNode node, Meaning meaning) {
    boolean member = node.is("attribute") && meaning instanceof Meaning.Named;
    var type = member ? types.telltales().named(last(node)) : "";
    return type.isEmpty() ? meaning : Meaning.value(type).guess();
  }

  /** What a variable is by its name, unless something speaks against it. */
  private String named(SyntaxNode node, Meaning meaning, String key, Set<String> members) {
    boolean made = meaning.isMade() && libraries().isEmpty();
    if (made || walk.knowledge().isSaid(key)) return "";
    var telltales = types.telltales();
    boolean any = libraries().isEmpty();
    var named = any ? telltales.named(last(node)) : telltales.named(last(node), used());
    boolean other = !telltales.mayBe(named, members) || !telltales.mayBe(named, libraries());
    return other ? "" : named;
  }

  /** Whether a name says enough: in a script that uses its library, or in a piece of one. */
  private boolean isEnough(String name) {
    return !libraries().isEmpty() || walk.anywhere().isFree(name);
  }

  /** What a method returns that only one library has. */
  private Meaning result(SyntaxNode call, Meaning meaning) {
    var name =
        call.child("function").flatMap(f -> f.child("attribute")).map(SyntaxNode::text).orElse("");
    var known = name.isEmpty() ? null : types.ofAnything(name);
    boolean own = walk.anywhere().own().contains(name);
    if (known == null || own || !types.telltales().mayBe(known.type(), libraries())) return meaning;
    return known.guess();
  }

  private Set<String> libraries() {
    return walk.anywhere().imports().libraries();
  }

  private Set<String> used() {
    return walk.anywhere().imports().used();
  }

  private boolean isOpen(SyntaxNode node, Meaning meaning) {
    if (meaning instanceof Doubt) return true;
    boolean free = meaning instanceof Meaning.Named named && named.dotted().equals(node.text());
    if (!free) return false;
    return node.is("identifier")
        ? !PythonNames.BUILTIN.contains(node.text()) && walk.lookup(node.text()) == null
        : isOfLostSelf(node) || isOfPiece(node);
  }

  /** A member of a variable that a piece without imports has from outside. */
  private boolean isOfPiece(SyntaxNode node) {
    return libraries().isEmpty()
        && node.child("object").filter(o -> o.is("identifier") && isOpen(o, named(o))).isPresent();
  }

  private static Meaning named(SyntaxNode name) {
    return new Meaning.Named(name.text());
  }

  /** A field in a piece of a class. */
  private boolean isOfLostSelf(SyntaxNode node) {
    return node.child("object").filter(o -> o.text().equals(SELF)).isPresent()
        && walk.lookup(SELF) == null;
  }

  private static String last(SyntaxNode node) {
    return node.child("attribute").map(SyntaxNode::text).orElse(node.text());
  }

  /** Under which a variable or an attribute of an own object is known; empty for anything else. */
  private String key(SyntaxNode node) {
    if (node.is("identifier")) return walk.home(node.text());
    var holder = node.is("attribute") ? node.child("object") : Optional.<SyntaxNode>empty();
    var object = holder.filter(h -> h.is("identifier")).map(expressions::quietly).orElse(UNKNOWN);
    var own = walk.classes().get(object.type());
    if (own != null) return own.attribute(last(node));
    boolean method =
        object instanceof Doubt && holder.filter(h -> h.text().equals(SELF)).isPresent();
    return method ? walk.home(SELF) + "." + last(node) : "";
  }
}
