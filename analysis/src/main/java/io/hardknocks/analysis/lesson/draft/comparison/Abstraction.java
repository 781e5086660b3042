package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Code freed of its script: places for what it took over, dotted names for what it uses. */
public final class Abstraction {
  private final Map<String, SyntaxNode> places;
  private final Uses uses;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private boolean local;

  public Abstraction(Map<String, SyntaxNode> places, Uses uses) {
    this.places = places;
    this.uses = uses;
  }

  /** The code of a node, as a template. */
  public String of(SyntaxNode node) {
    node.walk(this::binds);
    return spelled(node);
  }

  /** Whether there was a variable of the script in it, which another script does not have. */
  public boolean isLocal() {
    return local;
  }

  /** Names that a comprehension or a lambda in it brings along. */
  private void binds(SyntaxNode node) {
    var bound =
        node.is("for_in_clause")
            ? node.child("left")
            : node.is("lambda") ? node.child("parameters") : ofArrow(node);
    bound.ifPresent(
        names ->
            names.walk(
                n -> {
                  if (n.is("identifier")) own.add(n.text());
                }));
  }

  private static Optional<SyntaxNode> ofArrow(SyntaxNode node) {
    if (!node.is("arrow_function")) return Optional.empty();
    return node.child("parameter").or(() -> node.child("parameters"));
  }

  private String spelled(SyntaxNode node) {
    var place = place(node);
    if (!place.isEmpty()) return "$" + place;
    if (isNamed(node) && !isOfObject(node)) return uses.at(node).orElseThrow().key();
    if (node.children().isEmpty() || node.is("string")) return leaf(node);
    var text = new StringBuilder();
    int at = node.start();
    for (var child : node.children()) {
      text.append(gap(node, at, child.start()));
      text.append(isLabel(node, child) ? child.text() : spelled(child));
      at = child.end();
    }
    return text.append(gap(node, at, node.end())).toString();
  }

  private boolean isNamed(SyntaxNode node) {
    boolean nameable =
        node.is("identifier") || node.is("attribute") || node.is("member_expression");
    var use = nameable ? uses.at(node) : Optional.<Use>empty();
    return use.isPresent()
        && (use.get().form() == Form.ATTRIBUTE
            || use.get().form() == Form.BOUND
            || use.get().form() == Form.FREE);
  }

  /** Whether it is a member of the object that the places are of. */
  private boolean isOfObject(SyntaxNode node) {
    var object = places.get("0");
    var holder = node.child("object");
    return object != null
        && holder.filter(h -> h.text().equals(object.text()) || isOfObject(h)).isPresent();
  }

  private String leaf(SyntaxNode node) {
    if (node.is("identifier") && !own.contains(node.text())) local = true;
    return node.text();
  }

  /** The name of an argument or of an attribute says nothing of a variable of that name. */
  private static boolean isLabel(SyntaxNode node, SyntaxNode child) {
    var field = child.field().orElse("");
    return (node.is("keyword_argument") && field.equals("name"))
        || (node.is("attribute") && field.equals("attribute"));
  }

  /** Of arguments that read the same, each stands for one. */
  private String place(SyntaxNode node) {
    var same =
        places.entrySet().stream()
            .filter(p -> p.getValue().text().equals(node.text()))
            .map(Map.Entry::getKey)
            .toList();
    var place = same.stream().filter(p -> !taken.contains(p)).findFirst();
    place.ifPresent(taken::add);
    return place.orElse(same.isEmpty() ? "" : same.getFirst());
  }

  private static String gap(SyntaxNode node, int from, int to) {
    var gap = node.text().substring(from - node.start(), Math.max(from, to) - node.start());
    boolean listed = from > node.start() && node.text().charAt(from - node.start() - 1) == ',';
    boolean more = to < node.end() && ")]}".indexOf(node.text().charAt(to - node.start())) < 0;
    return gap.isEmpty() && !(listed && more) ? "" : " ";
  }
}
