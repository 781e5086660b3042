package io.hardknocks.analysis.code;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/**
 * Code parsed into nodes. The parser is tolerant: code with errors has a tree too, with {@code
 * ERROR} nodes where it made no sense. Immutable.
 */
public final class SyntaxTree {
  /** Longer texts are not parsed: no script that a person or a model writes is longer. */
  public static final int LONGEST = 2_000_000;

  private final Grammar grammar;
  private final String source;
  private final SyntaxNode root;
  private final int[] lineStarts;

  SyntaxTree(Grammar grammar, String source, SyntaxNode root) {
    this.grammar = requireNonNull(grammar, "grammar");
    this.source = requireNonNull(source, "source");
    this.root = requireNonNull(root, "root");
    this.lineStarts = lineStarts(source);
  }

  /** The tree of any text; empty when it is too long or makes the parser give up. */
  public static Optional<SyntaxTree> parse(Grammar grammar, String source) {
    if (source.length() > LONGEST) return Optional.empty();
    return TreeReader.read(grammar, source).map(root -> new SyntaxTree(grammar, source, root));
  }

  public Grammar grammar() {
    return grammar;
  }

  public String source() {
    return source;
  }

  public SyntaxNode root() {
    return root;
  }

  /** Whether some range of the text made no sense, or something had to be made up. */
  public boolean hasErrors() {
    var found = new boolean[1];
    root.walk(node -> found[0] |= node.error() || node.missing());
    return found[0];
  }

  /** The line of a character, from 1. */
  public int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The line on which a node starts, from 1. */
  public int line(SyntaxNode node) {
    return line(node.start());
  }

  private static int[] lineStarts(String source) {
    var starts = new int[(int) source.chars().filter(c -> c == '\n').count() + 1];
    int line = 1;
    for (int i = 0; i < source.length(); i++) {
      if (source.charAt(i) == '\n') starts[line++] = i + 1;
    }
    return starts;
  }
}
