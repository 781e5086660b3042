package io.hardknocks.analysis.uses.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an expression is known to be. */
public sealed interface Meaning
    permits Doubt,
        Meaning.Named,
        Meaning.Value,
        Meaning.Attribute,
        Meaning.Pack,
        Meaning.Entries,
        Meaning.Prepared,
        Meaning.Routine,
        Meaning.Method,
        Meaning.Blueprint {
  /** A module, class, function or constant from elsewhere, by its dotted name. */
  record Named(String dotted) implements Meaning {}

  /**
   * A value of a type.
   *
   * @param type its dotted name
   * @param element what one finds in it
   * @param guessed nothing in the script says that it is of the type
   */
  record Value(String type, Meaning element, boolean guessed) implements Meaning {
    public Value(String type, Meaning element) {
      this(type, element, false);
    }
  }

  /** What a value has under a name: a method, or another value. */
  record Attribute(String dotted, Meaning object) implements Meaning {}

  /** A tuple of known parts. */
  record Pack(List<Meaning> parts) implements Meaning {
    public Pack {
      parts = List.copyOf(parts);
    }
  }

  /** A dictionary of which each value is known by its key. */
  record Entries(SortedMap<String, Meaning> values) implements Meaning {
    public Entries {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** With another value under a key. */
    public Entries with(String key, Meaning meaning) {
      var more = new TreeMap<>(values);
      more.put(key, meaning);
      return new Entries(more);
    }

    private Entries or(Entries other) {
      var both = new TreeMap<>(values);
      other.values.forEach((key, meaning) -> both.merge(key, meaning, Meaning::or));
      return new Entries(both);
    }
  }

  /** A function that some of its arguments have been given already. */
  record Prepared(Meaning function) implements Meaning {}

  /** A function that the script defines. */
  record Routine(String id) implements Meaning {}

  /** A method that the script defines, of an object. */
  record Method(String id) implements Meaning {}

  /** A class that the script defines. */
  record Blueprint(String id) implements Meaning {}

  static Value value(String type) {
    return new Value(type, Doubt.UNKNOWN);
  }

  /** The type's dotted name; empty where it is not known. */
  default String type() {
    return switch (this) {
      case Value value -> value.type();
      case Pack _ -> "tuple";
      case Entries _ -> "dict";
      case Attribute attribute -> attribute.dotted();
      default -> "";
    };
  }

  /** Whether nothing in the script says that it is this. */
  default boolean isGuessed() {
    return switch (this) {
      case Value value -> value.guessed();
      case Attribute attribute -> attribute.object().isGuessed();
      default -> false;
    };
  }

  /** This, as what is known of it from a guess only. */
  default Meaning guess() {
    return this instanceof Value(var type, var element, _) ? new Value(type, element, true) : this;
  }

  /** This, as what comes of something else: no surer than that. */
  default Meaning from(Meaning source) {
    return source.isGuessed() ? guess() : this;
  }

  /** Whether no more is known than which call made it. */
  default boolean isMade() {
    return this instanceof Value(var type, _, _) && (type.endsWith(")") || type.endsWith("]"));
  }

  /** What iterating gives. */
  default Meaning element() {
    return switch (this) {
      case Value value -> value.element();
      case Pack pack -> pack.parts().stream().reduce(Doubt.NEVER, Meaning::or);
      case Entries entries -> entries.values().values().stream().reduce(Doubt.NEVER, Meaning::or);
      default -> this == Doubt.NEVER ? Doubt.NEVER : Doubt.UNKNOWN;
    };
  }

  /** What it is when it is this or the other. */
  default Meaning or(Meaning other) {
    if (equals(other) || other == Doubt.NEVER) return this;
    if (this == Doubt.NEVER) return other;
    if (this instanceof Value a && other instanceof Value b && a.type().equals(b.type()))
      return new Value(a.type(), a.element().or(b.element()), a.guessed() || b.guessed());
    if (this instanceof Pack a && other instanceof Pack b && a.parts().size() == b.parts().size())
      return pairwise(a, b);
    if (this instanceof Entries a && other instanceof Entries b) return a.or(b);
    boolean entries = this instanceof Entries || other instanceof Entries;
    if (entries && type().equals(other.type()))
      return new Value("dict", element().or(other.element()));
    return Doubt.UNKNOWN;
  }

  private static Pack pairwise(Pack a, Pack b) {
    var parts = new ArrayList<Meaning>();
    for (int i = 0; i < a.parts().size(); i++) parts.add(a.parts().get(i).or(b.parts().get(i)));
    return new Pack(parts);
  }
}
