package io.hardknocks.analysis.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTreeCursor;

/** Copies a native tree into plain nodes and frees it. */
final class TreeReader {
  /** Deeper nodes become leaves, so that walking a tree recursively cannot overflow the stack. */
  static final int DEEPEST = 300;

  /** Whether trees can be read without the objects of the library's Java binding. */
  static final boolean DIRECT = direct();

  private final String source;
  private final Encoded text;
  private final TSTreeCursor cursor;

  private TreeReader(String source, Encoded text, TSTreeCursor cursor) {
    this.source = source;
    this.text = text;
    this.cursor = cursor;
  }

  private static boolean direct() {
    new TSParser().close(); // loads the library
    return TreeSitter.exported();
  }

  static Optional<SyntaxNode> read(Grammar grammar, String source) {
    return DIRECT ? DirectReader.read(grammar, source) : bound(grammar, source);
  }

  /** Reads by the objects of the Java binding. */
  static Optional<SyntaxNode> bound(Grammar grammar, String source) {
    var text = Encoded.of(source);
    try (var parser = new TSParser()) {
      parser.setLanguage(grammar.language());
      var tree =
          parser.parse(
              new byte[8192],
              null,
              (buffer, offset, point) -> copy(text.bytes(), offset, buffer),
              text.wide()
                  ? TSInputEncoding.TSInputEncodingUTF16LE
                  : TSInputEncoding.TSInputEncodingUTF8);
      if (tree == null) return Optional.empty();
      try (tree;
          var cursor = new TSTreeCursor(tree.getRootNode())) {
        return Optional.of(new TreeReader(source, text, cursor).node(0));
      }
    }
  }

  private static int copy(byte[] bytes, int offset, byte[] buffer) {
    int length = Math.min(buffer.length, bytes.length - offset);
    if (length <= 0) return 0;
    System.arraycopy(bytes, offset, buffer, 0, length);
    return length;
  }

  private SyntaxNode node(int depth) {
    TSNode here = cursor.currentNode();
    @Nullable String field = cursor.currentFieldName();
    return new SyntaxNode(
        source,
        here.getType(),
        field,
        here.isNamed(),
        here.isMissing(),
        text.character(here.getStartByte()),
        text.character(here.getEndByte()),
        depth < DEEPEST ? children(depth) : List.of());
  }

  private List<SyntaxNode> children(int depth) {
    if (!cursor.gotoFirstChild()) return List.of();
    var children = new ArrayList<SyntaxNode>();
    do {
      children.add(node(depth + 1));
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    return children;
  }
}
