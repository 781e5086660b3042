package io.hardknocks.analysis.uses.meaning;

import org.jspecify.annotations.Nullable;

/**
 * What names stand for, in a map that never changes. A map with another entry shares the rest with
 * the old one, and where two maps share a part they need not be compared there: a script with a
 * thousand branches costs what the branches bind, not a thousand times all that is bound.
 *
 * <p>It is a tree that branches by four bits of the names' hash at a time.
 */
final class Bindings {
  private static final int BITS = 4;
  private static final int WAYS = 1 << BITS;

  static final Bindings NONE = new Bindings(null);

  /** A part of the tree. */
  private sealed interface Node {}

  /** Parts by the next bits of the hash. */
  private static final class Fork implements Node {
    final @Nullable Node[] ways;

    Fork(@Nullable Node[] ways) {
      this.ways = ways;
    }
  }

  /** A name, and others of the same hash. */
  private record Leaf(int hash, String name, Meaning meaning, @Nullable Leaf next)
      implements Node {}

  private final @Nullable Node root;

  private Bindings(@Nullable Node root) {
    this.root = root;
  }

  @Nullable Meaning get(String name) {
    int hash = name.hashCode();
    var node = root;
    for (int shift = 0; node instanceof Fork fork; shift += BITS)
      node = fork.ways[way(hash, shift)];
    for (var leaf = (Leaf) node; leaf != null; leaf = leaf.next) {
      if (leaf.name.equals(name)) return leaf.meaning;
    }
    return null;
  }

  Bindings with(String name, Meaning meaning) {
    return new Bindings(put(root, 0, new Leaf(name.hashCode(), name, meaning, null), false));
  }

  /** The names of both; what a name stands for is this or the other. */
  Bindings or(Bindings other) {
    var joined = merged(root, other.root, 0);
    return joined == root ? this : new Bindings(joined);
  }

  private static int way(int hash, int shift) {
    return hash >>> shift & WAYS - 1;
  }

  private static Node put(@Nullable Node node, int shift, Leaf entry, boolean or) {
    return switch (node) {
      case null -> entry;
      case Leaf leaf when leaf.hash == entry.hash -> replaced(leaf, entry, or);
      case Leaf leaf -> put(fork(leaf, shift), shift, entry, or);
      case Fork fork -> {
        int way = way(entry.hash, shift);
        yield changed(fork, way, put(fork.ways[way], shift + BITS, entry, or));
      }
    };
  }

  private static Fork fork(Leaf leaf, int shift) {
    var ways = new @Nullable Node[WAYS];
    ways[way(leaf.hash, shift)] = leaf;
    return new Fork(ways);
  }

  private static Node changed(Fork fork, int way, Node node) {
    if (fork.ways[way] == node) return fork;
    var ways = fork.ways.clone();
    ways[way] = node;
    return new Fork(ways);
  }

  private static Leaf replaced(@Nullable Leaf leaf, Leaf entry, boolean or) {
    if (leaf == null) return entry;
    if (!leaf.name.equals(entry.name)) {
      return new Leaf(leaf.hash, leaf.name, leaf.meaning, replaced(leaf.next, entry, or));
    }
    var meaning = or ? leaf.meaning.or(entry.meaning) : entry.meaning;
    return meaning.equals(leaf.meaning) ? leaf : new Leaf(leaf.hash, leaf.name, meaning, leaf.next);
  }

  private static @Nullable Node merged(@Nullable Node some, @Nullable Node other, int shift) {
    if (some == other || other == null) return some;
    return switch (other) {
      case Leaf leaf -> withAll(some, leaf, shift);
      case Fork fork when some == null -> fork;
      case Fork fork ->
          merged(some instanceof Leaf leaf ? fork(leaf, shift) : (Fork) some, fork, shift);
    };
  }

  private static @Nullable Node withAll(@Nullable Node node, Leaf leaves, int shift) {
    var joined = node;
    for (Leaf leaf = leaves; leaf != null; leaf = leaf.next)
      joined = put(joined, shift, new Leaf(leaf.hash, leaf.name, leaf.meaning, null), true);
    return joined;
  }

  private static Fork merged(Fork some, Fork other, int shift) {
    var ways = some.ways.clone();
    boolean same = true;
    for (int way = 0; way < WAYS; way++) {
      ways[way] = merged(some.ways[way], other.ways[way], shift + BITS);
      same &= ways[way] == some.ways[way];
    }
    return same ? some : new Fork(ways);
  }
}
