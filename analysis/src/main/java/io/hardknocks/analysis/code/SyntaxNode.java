package io.hardknocks.analysis.code;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A node of a {@link SyntaxTree}: a range of the text with a type of the language's grammar. */
public final class SyntaxNode {
  /** Names are asked for again and again. */
  private static final int SHORT = 40;

  private final String source;
  private final String type;
  private final @Nullable String field;
  private final boolean named;
  private final boolean missing;
  private final int start;
  private final int end;
  private final List<SyntaxNode> children;

  /** The text of a short one, once someone has asked for it. */
  private @Nullable String text;

  SyntaxNode(
      String source,
      String type,
      @Nullable String field,
      boolean named,
      boolean missing,
      int start,
      int end,
      List<SyntaxNode> children) {
    this.source = requireNonNull(source, "source");
    this.type = requireNonNull(type, "type");
    this.field = field;
    this.named = named;
    this.missing = missing;
    this.start = start;
    this.end = end;
    this.children = List.copyOf(children);
  }

  /** The grammar's word: {@code call}, {@code identifier}, {@code ERROR}; of a token its text. */
  public String type() {
    return type;
  }

  /** The role that this node plays in its parent, {@code function} for example. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** Whether the grammar names it: operators, brackets and keywords are not named. */
  public boolean named() {
    return named;
  }

  /** Whether the parser made it up to go on after an error; its text is empty. */
  public boolean missing() {
    return missing;
  }

  /** Whether the parser could not make sense of this range. */
  public boolean error() {
    return type.equals("ERROR");
  }

  /** First character in the source, from 0. */
  public int start() {
    return start;
  }

  /** One after the last character in the source. */
  public int end() {
    return end;
  }

  /** The text of this node as written. */
  public String text() {
    if (end - start > SHORT) return source.substring(start, end);
    var known = text;
    if (known == null) text = known = source.substring(start, end);
    return known;
  }

  public boolean is(String type) {
    return this.type.equals(type);
  }

  /** All children, tokens too, in the order of the text. */
  public List<SyntaxNode> children() {
    return children;
  }

  /** The children that the grammar names, without comments. */
  public List<SyntaxNode> namedChildren() {
    return those(c -> c.named && !c.is("comment"));
  }

  /** The first child with this role. */
  public Optional<SyntaxNode> child(String field) {
    for (var child : children) {
      if (field.equals(child.field)) return Optional.of(child);
    }
    return Optional.empty();
  }

  /** All children with this role. */
  public List<SyntaxNode> children(String field) {
    return those(c -> field.equals(c.field));
  }

  /** In a loop: a check asks tens of thousands of times, and a stream is made to do more. */
  private List<SyntaxNode> those(Predicate<SyntaxNode> wanted) {
    var those = new ArrayList<SyntaxNode>(children.size());
    for (int i = 0; i < children.size(); i++) {
      if (wanted.test(children.get(i))) those.add(children.get(i));
    }
    return Collections.unmodifiableList(those);
  }

  /** Visits this node and everything below it, parents first, in the order of the text. */
  public void walk(Consumer<SyntaxNode> visitor) {
    var open = new ArrayDeque<SyntaxNode>();
    open.push(this);
    while (!open.isEmpty()) {
      var node = open.pop();
      visitor.accept(node);
      for (int i = node.children.size() - 1; i >= 0; i--) open.push(node.children.get(i));
    }
  }

  @Override
  public String toString() {
    return type + "[" + start + ".." + end + "]";
  }
}
