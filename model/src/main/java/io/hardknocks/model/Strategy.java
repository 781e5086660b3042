package io.hardknocks.model;

/**
 * What kind of edit repaired a script. The comment of each says what {@link Edit#from()} and {@link
 * Edit#to()} hold.
 */
public enum Strategy {
  /**
   * Imported from elsewhere. Dotted names: of the modules when the imported names stay ({@code
   * sklearn.cross_validation} to {@code sklearn.model_selection}), else of the imported things.
   */
  REPLACE_IMPORT,
  /** Imported in addition; {@code to} is the dotted name. */
  ADD_IMPORT,
  /** No longer imported; {@code from} is the dotted name. */
  REMOVE_IMPORT,
  /**
   * Another attribute, method or constant of the same thing, not called: the parts of the names
   * that differ ({@code logging} to {@code compat.v1.logging}).
   */
  RENAME_ATTRIBUTE,
  /** Another function or method with the same arguments: the parts of the names that differ. */
  RENAME_FUNCTION,
  /**
   * Another call with other arguments, or no call at all: the name of the old call, and the new
   * expression with {@code ...} for arguments that it took over.
   */
  REPLACE_CALL,
  /** {@code from} is the name of a keyword argument, {@code to} the whole {@code name=value}. */
  ADD_ARGUMENT,
  /** {@code from} is the name of a keyword argument, or else the text of the argument. */
  REMOVE_ARGUMENT,
  /**
   * A value handed to a call, an operator or a statement: both expressions. For a keyword argument
   * that changed its name: both names.
   */
  CHANGE_ARGUMENT,
  /**
   * A constant: both values. Longer text in a keyword argument has the name too: {@code
   * missing_values='NaN'} to {@code np.nan}.
   */
  CHANGE_LITERAL,
  /**
   * Guarded against a state: {@code from} is the unguarded code or the old condition, {@code to}
   * the header, the {@code except} clause, the condition or the guarded expression.
   */
  GUARD_CONDITION,
  /**
   * A value made another type: the expression before and after. An argument in another shape is a
   * {@link #CHANGE_ARGUMENT}.
   */
  TYPE_CONVERSION,
  /** Another operator between the same operands: both operators. */
  CHANGE_OPERATOR,
  /** Moved: the statement, and the one that it now follows. Or operands swapped: both texts. */
  REORDER,
  /** What is installed: requirements such as {@code numpy==1.26}. */
  CHANGE_DEPENDENCY,
  /** None of these: the smallest texts that differ. */
  OTHER;

  /** The word in every format: {@code replace_import}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no strategy has this word
   */
  public static Strategy ofWire(String wire) {
    return Names.ofWire(Strategy.class, "strategy", wire);
  }
}
