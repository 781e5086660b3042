package io.hardknocks.analysis.edits.term;

/** What a {@link Term} is, the same for all languages. */
public enum Kind {
  NAME,
  NUMBER,
  STRING,
  /** True, False, None and the like. */
  CONSTANT,
  /** A base and its {@link #ATTRIBUTE}, {@link #CALL} and {@link #INDEX} links. */
  CHAIN,
  /** A link; the label is the name. */
  ATTRIBUTE,
  /** A link; the parts are the arguments. */
  CALL,
  /** A link; the parts are the indexes. */
  INDEX,
  /** An argument with a name, the label. */
  KEYWORD,
  /** Operands around the operator, the label. */
  BINARY,
  /** The label is the operator. */
  UNARY,
  /** Parts: value, condition, other value. */
  TERNARY,
  LIST,
  TUPLE,
  SET,
  DICT,
  /** An entry of a {@link #DICT}: key, value. */
  PAIR,
  AWAIT,
  /** Parts: target, value; the label is the operator. */
  ASSIGN,
  RETURN,
  /** The header of a block; the label is its keyword; of {@code if} the part is the condition. */
  BLOCK,
  PARAMETERS,
  /** Code that the parser could not make sense of. */
  ERROR,
  /** Anything else; the label is the grammar's word and the tokens. */
  OTHER;

  public boolean literal() {
    return this == NUMBER || this == STRING || this == CONSTANT;
  }

  public boolean collection() {
    return this == LIST || this == TUPLE || this == SET || this == DICT;
  }
}
