package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Telltales;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.Optional;
import java.util.Set;

/**
 * What variables are of which the script does not say it: by the members that they are used with,
 * of which one is of a single type, else by the name that everyone gives such a value. A member
 * that is itself in question does not count.
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
    if (!key.isEmpty()) walk.knowledge().use(key, member, types.telltales().tells(member));
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
    return isOpen(node, meaning) || meaning.isMade() ? guess(node, meaning, judged) : meaning;
  }

  /** What an expression is. */
  Meaning of(SyntaxNode node, Meaning meaning) {
    return isOpen(node, meaning) ? guess(node, meaning, "") : meaning;
  }

  private Meaning guess(SyntaxNode node, Meaning meaning, String judged) {
    if (node.is("call")) return result(node, meaning);
    var key = key(node);
    if (key.isEmpty() || isAsked(node)) return meaning;
    var libraries = libraries();
    var telltales = types.telltales();
    boolean made = meaning.isMade() && libraries.isEmpty();
    boolean said = made || walk.knowledge().isSaid(key);
    var named = said ? "" : telltales.named(last(node), libraries);
    var members = walk.anywhere().telling(walk.knowledge().members(key), judged);
    if (!telltales.mayBe(named, members) || !telltales.mayBe(named, libraries)) named = "";
    var type = telltales.type(members, named, libraries);
    if (type.isEmpty()) type = named;
    if (type.isEmpty()) return meaning;
    return Meaning.value(type).guess();
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
    return walk.anywhere().libraries();
  }

  private boolean isAsked(SyntaxNode node) {
    return walk.anywhere().asked().contains(node.text());
  }

  private boolean isOpen(SyntaxNode node, Meaning meaning) {
    if (meaning instanceof Doubt) return true;
    boolean free = meaning instanceof Meaning.Named named && named.dotted().equals(node.text());
    return free
        && node.is("identifier")
        && !PythonNames.BUILTIN.contains(node.text())
        && walk.lookup(node.text()) == null;
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
