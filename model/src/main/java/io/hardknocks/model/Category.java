package io.hardknocks.model;

/**
 * What kind of mistake a failure is; one for each failure. The language's own exception decides,
 * then the message.
 */
public enum Category {
  /** The code does not parse or compile as text. */
  SYNTAX_ERROR,
  /** A module, package or name to import is not there. */
  IMPORT_ERROR,
  /**
   * Installed or declared, but does not fit: version conflict, ABI, shared library, failed install.
   */
  DEPENDENCY_ERROR,
  /** An object, type or module has no such attribute or method. */
  ATTRIBUTE_ERROR,
  /** Unknown variable, function or undeclared identifier. */
  NAME_ERROR,
  /** Wrong type, signature or number of arguments; null dereference; a type checker's complaint. */
  TYPE_ERROR,
  /** Right type, bad value. */
  VALUE_ERROR,
  /** Missing key, index out of range, missing column or row. */
  DATA_ACCESS_ERROR,
  /** Division by zero, overflow, domain of a function. */
  ARITHMETIC_ERROR,
  /** A failed assertion or test. */
  ASSERTION_ERROR,
  /** File or stream: not found, exists, permission, broken pipe. */
  IO_ERROR,
  /** Unicode decoding or encoding. */
  ENCODING_ERROR,
  /** DNS, refused, reset, TLS, HTTP status of a service. */
  NETWORK_ERROR,
  /** A time limit of a run, a call or a lock. */
  TIMEOUT,
  /** Memory, disk space, handles, recursion depth, a killing signal, a quota of the machine. */
  RESOURCE_ERROR,
  /** Deadlock, race, event loop misuse, broken pool. */
  CONCURRENCY_ERROR,
  /** A model provider's: rate limit, overload, key, context length, filter, unknown model. */
  LLM_API_ERROR,
  /** Refused by a policy or schema before or after the run. */
  VALIDATION_ERROR,
  /** Ran, but the result is wrong or not better than the baseline. */
  LOGIC_ERROR,
  /** Raised while running, and none of the others. */
  RUNTIME_ERROR,
  /** No error could be read. */
  UNKNOWN;

  /** The word in every format: {@code import_error}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no category has this word
   */
  public static Category ofWire(String wire) {
    return Names.ofWire(Category.class, "category", wire);
  }
}
