package io.hardknocks.conventions;

/** What a validation looks at. */
public enum ValidationKind implements Word {
  SYNTAX,
  IMPORT,
  RENDER,
  LOGIC,
  CUSTOM
}
