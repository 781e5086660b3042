package io.hardknocks.analysis.code;

import static io.hardknocks.analysis.code.TreeSitter.ask;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies a native tree into plain nodes and frees it, by the functions of the library itself. */
final class DirectReader {
  private final String source;
  private final Encoded text;
  private final Vocabulary words;
  private final MemorySegment cursor;
  private final SegmentAllocator place;

  private DirectReader(
      String source, Encoded text, Vocabulary words, MemorySegment cursor, SegmentAllocator place) {
    this.source = source;
    this.text = text;
    this.words = words;
    this.cursor = cursor;
    this.place = place;
  }

  static Optional<SyntaxNode> read(Grammar grammar, String source) {
    var parser = TreeSitter.newParser(grammar.pointer());
    try (var memory = Arena.ofConfined()) {
      var text = Encoded.of(source);
      var bytes = memory.allocateFrom(ValueLayout.JAVA_BYTE, text.bytes());
      var tree = TreeSitter.parse(parser, bytes, text.wide());
      if (tree.address() == 0) return Optional.empty();
      return Optional.of(read(grammar, source, text, tree, memory));
    } finally {
      TreeSitter.deleteParser(parser);
    }
  }

  private static SyntaxNode read(
      Grammar grammar, String source, Encoded text, MemorySegment tree, SegmentAllocator memory) {
    var cursor = TreeSitter.newCursor(memory, tree);
    var place = SegmentAllocator.prefixAllocator(TreeSitter.node(memory));
    try {
      return new DirectReader(source, text, grammar.vocabulary(), cursor, place).node(0);
    } finally {
      TreeSitter.deleteCursor(cursor);
      TreeSitter.deleteTree(tree);
    }
  }

  private SyntaxNode node(int depth) {
    var here = TreeSitter.current(place, cursor);
    int symbol = Short.toUnsignedInt((short) ask(TreeSitter.SYMBOL, here));
    int start = text.character(ask(TreeSitter.START, here));
    int end = text.character(ask(TreeSitter.END, here));
    boolean missing = start == end && ask(TreeSitter.MISSING, here) != 0;
    return new SyntaxNode(
        source,
        words.type(symbol),
        words.field(ask(TreeSitter.FIELD, cursor)),
        words.named(symbol),
        missing,
        start,
        end,
        depth < TreeReader.DEEPEST ? children(depth) : List.of());
  }

  private List<SyntaxNode> children(int depth) {
    if (ask(TreeSitter.FIRST_CHILD, cursor) == 0) return List.of();
    var children = new ArrayList<SyntaxNode>(4);
    do {
      children.add(node(depth + 1));
    } while (ask(TreeSitter.NEXT_SIBLING, cursor) != 0);
    ask(TreeSitter.PARENT, cursor);
    return children;
  }
}
