package io.hardknocks.analysis.edits.block;

import io.hardknocks.analysis.edits.line.Dependencies;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.List;

/** What a statement does, as far as its first word tells. */
final class Role {
  private static final List<String> GUARDS =
      List.of("if", "elif", "else", "except", "catch", "finally", "assert", "while");
  private static final List<String> LEAVES =
      List.of("return", "raise", "continue", "break", "pass", "else");
  private static final List<String> BRANCHES =
      List.of("else", "elif", "except", "catch", "finally");

  private Role() {}

  /** Whether it decides what runs. */
  static boolean guards(Statement statement) {
    return GUARDS.stream().anyMatch(statement::startsWith);
  }

  /** Whether it takes what a block before it raises. */
  static boolean catches(Statement statement) {
    return statement.startsWith("except") || statement.startsWith("catch");
  }

  /** Whether what comes after it in its block does not run. */
  static boolean leaves(Statement statement) {
    return LEAVES.stream().anyMatch(statement::startsWith);
  }

  /** Whether it goes on with the block before it. */
  static boolean branches(Statement statement) {
    return BRANCHES.stream().anyMatch(statement::startsWith);
  }

  /** Whether it calls something, and does no more. */
  static boolean calls(Statement statement) {
    return statement.key().contains("(") && isPlain(statement);
  }

  /** Whether it is no header, import, guard or end of a block. */
  static boolean isPlain(Statement statement) {
    return !statement.opensBlock()
        && !statement.isImport()
        && !guards(statement)
        && !leaves(statement)
        && !Dependencies.installs(statement.text());
  }
}
