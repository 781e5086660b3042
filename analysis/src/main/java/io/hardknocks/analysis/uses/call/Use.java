package io.hardknocks.analysis.uses.call;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place where a script uses something from elsewhere.
 *
 * @param key the dotted name of what is used, {@code time.clock}; of a method that of the type and
 *     its own, {@code pandas.DataFrame.append}; of an operator that of the method behind it, {@code
 *     str.__add__}
 * @param node all of the expression or import that names it
 * @param name the last name in it, the one that a renaming replaces
 * @param call the call, where it is called
 * @param guarded the script itself checks whether it is there
 * @param caught the exceptions that the script itself handles here; {@code *} for all
 * @param guessed nothing in the script says that the value is of its type
 */
public record Use(
    String key,
    Form form,
    SyntaxNode node,
    SyntaxNode name,
    @Nullable Call call,
    boolean guarded,
    Set<String> caught,
    boolean guessed) {
  /** After a type: that a value of it is taken apart into so many names. */
  public static final String UNPACKED = ".__unpack__";

  /** How it is written. */
  public enum Form {
    /** A module in an import. */
    MODULE,
    /** A name taken from a module by an import. */
    IMPORTED,
    /** {@code module.name}. */
    ATTRIBUTE,
    /** {@code value.name}, by the type of the value. */
    MEMBER,
    /** A name that nothing in the script binds. */
    FREE,
    /** A name that the script has bound to it by an import or an assignment. */
    BOUND,
    /** A string that names it: {@code getattr(time, "clock")}. */
    LITERAL,
    /** An operator, an index, a loop. */
    OPERATION
  }

  public Use {
    caught = Set.copyOf(caught);
  }

  /** One of what the script says. */
  public Use(
      String key,
      Form form,
      SyntaxNode node,
      SyntaxNode name,
      @Nullable Call call,
      boolean guarded,
      Set<String> caught) {
    this(key, form, node, name, call, guarded, caught, false);
  }
}
