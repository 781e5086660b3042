package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;

/**
 * The shape of code by which a lesson recognises that its failure is about to happen.
 *
 * @param symbol a dotted name, import aliases resolved ({@code numpy.float}); empty where the kind
 *     has none
 * @param detail what the kind says; empty where it has none
 */
public record Sign(Kind kind, String symbol, String detail) {
  /** Nothing in the code shows it: the lesson is for prompts only. */
  public static final Sign NONE = new Sign(Kind.NONE, "", "");

  /** Where an argument of the kind may be in any place. */
  public static final String ANY_PLACE = "#*";

  /** Any member of a value, its operators among them. */
  public static final String ANY_MEMBER = "*";

  /** Between an argument and another one, without which it may be there. */
  public static final String WITH = " with ";

  /** Between an argument and another one that it needs. */
  public static final String WITHOUT = " without ";

  /** Before the end of a text that has no other ending. */
  public static final String ENDING = "*.";

  /** What {@link Sign#symbol()} and {@link Sign#detail()} hold. */
  public enum Kind {
    /** A function, class, constant or module is used or imported: its dotted name. */
    SYMBOL,
    /**
     * A method or attribute of a value: the type's dotted name, and the member's name or {@code *}.
     */
    MEMBER,
    /** A module is imported: its dotted name. */
    IMPORT,
    /**
     * An argument is handed to a call: the callee, and {@code name}, {@code #2} (by position, from
     * 1) or {@code #*}, alone, with a value, {@code #2=value}, with the end of one, {@code
     * #1=*.h5}, with a type, {@code #1:str}, beside another one, {@code type with
     * action='store_true'}, or without it, {@code penalty='l1' without solver}.
     */
    ARGUMENT,
    /**
     * A call lacks an argument: the callee, and its {@code name}, its position {@code #3}, or
     * {@code name#3} where it may be given by either.
     */
    MISSING_ARGUMENT,
    /**
     * A statement or expression that the language no longer has: no symbol, and its name, {@code
     * print_statement}.
     */
    SHAPE,
    /** None. */
    NONE;

    /** The word in every format: {@code missing_argument}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no kind has this word
     */
    public static Kind ofWire(String wire) {
      return Names.ofWire(Kind.class, "sign", wire);
    }
  }

  public Sign {
    requireNonNull(kind, "kind");
    requireNonNull(symbol, "symbol");
    requireNonNull(detail, "detail");
  }

  /**
   * The symbol as people write it: {@code moviepy.Clip} for the classes of moviepy that are called
   * something with Clip, {@code moviepy.*.*Clip}.
   */
  public String spoken() {
    var name = symbol.replace(".*.", ".").replace("*", "");
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
