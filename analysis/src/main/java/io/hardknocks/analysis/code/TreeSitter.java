package io.hardknocks.analysis.code;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.util.Objects.requireNonNull;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the tree-sitter library that copying a tree takes, called as they are. Each
 * question about a node takes a microsecond by the objects of the library's Java binding, because
 * it looks up their fields by name; and a script has thousands of nodes.
 */
final class TreeSitter {
  private static final int UTF8 = 0;
  private static final int UTF16LE = 1;

  private static final StructLayout NODE =
      MemoryLayout.structLayout(MemoryLayout.sequenceLayout(4, JAVA_INT), ADDRESS, ADDRESS);
  private static final StructLayout CURSOR =
      MemoryLayout.structLayout(
          ADDRESS,
          ADDRESS,
          MemoryLayout.sequenceLayout(3, JAVA_INT),
          MemoryLayout.paddingLayout(4));

  private static final MethodHandle NEW_PARSER =
      function("ts_parser_new", FunctionDescriptor.of(ADDRESS));
  private static final MethodHandle DELETE_PARSER =
      function("ts_parser_delete", FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle SET_LANGUAGE =
      function("ts_parser_set_language", FunctionDescriptor.of(JAVA_BYTE, ADDRESS, ADDRESS));
  private static final MethodHandle PARSE =
      function(
          "ts_parser_parse_string_encoding",
          FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT));
  private static final MethodHandle DELETE_TREE =
      function("ts_tree_delete", FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle ROOT =
      function("ts_tree_root_node", FunctionDescriptor.of(NODE, ADDRESS));
  private static final MethodHandle NEW_CURSOR =
      function("ts_tree_cursor_new", FunctionDescriptor.of(CURSOR, NODE));
  private static final MethodHandle DELETE_CURSOR =
      function("ts_tree_cursor_delete", FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle CURRENT =
      brief("ts_tree_cursor_current_node", FunctionDescriptor.of(NODE, ADDRESS));

  static final MethodHandle FIELD =
      question("ts_tree_cursor_current_field_id", JAVA_SHORT, ADDRESS);
  static final MethodHandle FIRST_CHILD =
      question("ts_tree_cursor_goto_first_child", JAVA_BYTE, ADDRESS);
  static final MethodHandle NEXT_SIBLING =
      question("ts_tree_cursor_goto_next_sibling", JAVA_BYTE, ADDRESS);
  static final MethodHandle PARENT = question("ts_tree_cursor_goto_parent", JAVA_BYTE, ADDRESS);
  static final MethodHandle SYMBOL = question("ts_node_symbol", JAVA_SHORT, NODE);
  static final MethodHandle START = question("ts_node_start_byte", JAVA_INT, NODE);
  static final MethodHandle END = question("ts_node_end_byte", JAVA_INT, NODE);
  static final MethodHandle MISSING = question("ts_node_is_missing", JAVA_BYTE, NODE);

  private TreeSitter() {}

  /** Whether the loaded library lets its functions be called; on Windows it does not. */
  static boolean exported() {
    return SymbolLookup.loaderLookup().find("ts_tree_cursor_current_node").isPresent();
  }

  /** One that takes nanoseconds: the virtual machine need not get ready for a long call. */
  private static MethodHandle brief(String name, FunctionDescriptor type) {
    return function(name, type, Linker.Option.critical(false));
  }

  @SuppressWarnings("restricted") // calling C is what this class is for
  private static MethodHandle function(
      String name, FunctionDescriptor type, Linker.Option... options) {
    var address = SymbolLookup.loaderLookup().findOrThrow(name);
    return Linker.nativeLinker().downcallHandle(address, type, options);
  }

  private static MethodHandle question(String name, MemoryLayout answer, MemoryLayout of) {
    return brief(name, FunctionDescriptor.of(answer, of))
        .asType(MethodType.methodType(int.class, MemorySegment.class));
  }

  /** Asks one of the questions above. */
  static int ask(MethodHandle question, MemorySegment cursorOrNode) {
    try {
      return (int) question.invokeExact(cursorOrNode);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The node that a cursor is at, written to where the allocator says. */
  static MemorySegment current(SegmentAllocator place, MemorySegment cursor) {
    try {
      return (MemorySegment) CURRENT.invokeExact(place, cursor);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The space that {@link #current} needs. */
  static MemorySegment node(SegmentAllocator memory) {
    return memory.allocate(NODE);
  }

  static MemorySegment newParser(MemorySegment language) {
    var parser = segment(NEW_PARSER);
    if (Byte.valueOf((byte) 0).equals(call(SET_LANGUAGE, parser, language)))
      throw new IllegalStateException("tree-sitter does not take the grammar");
    return parser;
  }

  static void deleteParser(MemorySegment parser) {
    call(DELETE_PARSER, parser);
  }

  /**
   * The tree of a text; a null pointer when the parser gives up.
   *
   * @param wide whether the text is in UTF-16 and not in UTF-8
   */
  static MemorySegment parse(MemorySegment parser, MemorySegment text, boolean wide) {
    int length = Math.toIntExact(text.byteSize());
    return segment(PARSE, parser, MemorySegment.NULL, text, length, wide ? UTF16LE : UTF8);
  }

  static void deleteTree(MemorySegment tree) {
    call(DELETE_TREE, tree);
  }

  static MemorySegment newCursor(SegmentAllocator memory, MemorySegment tree) {
    return segment(NEW_CURSOR, memory, segment(ROOT, memory, tree));
  }

  static void deleteCursor(MemorySegment cursor) {
    call(DELETE_CURSOR, cursor);
  }

  /** The grammar that a loaded library has under a name. */
  static MemorySegment language(String name) {
    return segment(function("tree_sitter_" + name, FunctionDescriptor.of(ADDRESS)));
  }

  private static MemorySegment segment(MethodHandle function, Object... arguments) {
    return (MemorySegment) requireNonNull(call(function, arguments));
  }

  private static @Nullable Object call(MethodHandle function, Object... arguments) {
    try {
      return function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
