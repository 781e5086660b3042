package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Code freed of its script: places for what it took over, dotted names for what it uses. */
public final class Abstraction {
  /** Stands for what is this script's own. */
  private static final String DATA = "…";

  private final Map<String, SyntaxNode> places;
  private final Uses uses;
  private final ApiWords words;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private boolean local;
  private boolean data;

  /**
   * @param gone the name of what the failing script calls
   */
  public Abstraction(Map<String, SyntaxNode> places, Comparison scripts, String gone) {
    this.places = places;
    this.uses = scripts.after();
    this.words = new ApiWords(scripts.before().tree().source(), gone);
  }

  /** The code of a node, as a template. */
  public String of(SyntaxNode node) {
    node.walk(this::binds);
    return spelled(node, node);
  }

  /** Whether a node says the same whatever the script is about. */
  public static boolean isConstant(SyntaxNode node) {
    var names = new boolean[1];
    node.walk(n -> names[0] |= n.is("identifier"));
    return !names[0];
  }

  /** Whether there was a variable of the script in it, which another script does not have. */
  public boolean isLocal() {
    return local;
  }

  /** Whether there were literals in it that are the script's own data. */
  public boolean carriesData() {
    return data;
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

  private String spelled(SyntaxNode node, SyntaxNode parent) {
    var place = place(node);
    if (!place.isEmpty()) return "$" + place;
    if (isNamed(node)) return uses.at(node).orElseThrow().key();
    if (ApiWords.isLiteral(node)) return literal(node, parent);
    if (node.children().isEmpty()) return leaf(node);
    var only = bracketed(node);
    if (!only.isEmpty()) return only;
    var text = new StringBuilder();
    int at = node.start();
    for (var child : node.children()) {
      text.append(gap(node, at, child.start()));
      text.append(isLabel(node, child) ? child.text() : spelled(child, node));
      at = child.end();
    }
    return text.append(gap(node, at, node.end())).toString();
  }

  /** A place whose brackets only this script needs; empty for other code. */
  private String bracketed(SyntaxNode node) {
    if (!node.is("parenthesized_expression") || node.namedChildren().size() != 1) return "";
    var place = place(node.namedChildren().getFirst());
    return place.isEmpty() ? "" : "$" + place;
  }

  private String literal(SyntaxNode node, SyntaxNode parent) {
    boolean word = words.has(node, parent);
    data |= !word;
    return word ? node.text() : DATA;
  }

  private boolean isNamed(SyntaxNode node) {
    boolean nameable =
        !own.contains(node.text().split("\\.", 2)[0])
            && !isOfPlace(node)
            && (node.is("identifier") || node.is("attribute") || node.is("member_expression"));
    var use = nameable ? uses.at(node) : Optional.<Use>empty();
    return use.isPresent()
        && (use.get().form() == Form.ATTRIBUTE
            || use.get().form() == Form.BOUND
            || use.get().form() == Form.FREE);
  }

  /** Whether it is a member of what stands for a place. */
  private boolean isOfPlace(SyntaxNode node) {
    var object = node.child("object");
    return object.isPresent() && (!placesOf(object.get()).isEmpty() || isOfPlace(object.get()));
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
    var same = placesOf(node);
    var place = same.stream().filter(p -> !taken.contains(p)).findFirst();
    place.ifPresent(taken::add);
    return place.orElse(same.isEmpty() ? "" : same.getFirst());
  }

  private List<String> placesOf(SyntaxNode node) {
    return places.entrySet().stream()
        .filter(p -> p.getValue().text().equals(node.text()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String gap(SyntaxNode node, int from, int to) {
    var gap = node.text().substring(from - node.start(), Math.max(from, to) - node.start());
    boolean listed = from > node.start() && node.text().charAt(from - node.start() - 1) == ',';
    boolean more = to < node.end() && ")]}".indexOf(node.text().charAt(to - node.start())) < 0;
    return gap.isEmpty() && !(listed && more) ? "" : " ";
  }
}
