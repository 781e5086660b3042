package io.hardknocks.server.mcp.tool;

import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.http.Times;
import io.hardknocks.server.http.problem.NotAllowed;
import io.hardknocks.storage.Scope;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, and whose it is. */
record Asked(Map<String, Object> arguments, Principal who) {
  /** Tokens of an answer, where the caller does not say. */
  static final int BUDGET = 2_000;

  /** Tokens of an answer at most. */
  static final int MOST = 8_000;

  /** Tokens that any answer finds room in. */
  static final int LEAST = 200;

  private static final int MOST_ROWS = 100;

  /** Empty when it is missing. */
  String text(String name) {
    var value = arguments.get(name);
    return value == null ? "" : String.valueOf(value);
  }

  String text(String name, String otherwise) {
    var value = text(name);
    return value.isBlank() ? otherwise : value;
  }

  /**
   * @throws IllegalArgumentException when it is missing or blank
   */
  String required(String name, String expected) {
    var value = text(name);
    if (value.isBlank())
      throw new IllegalArgumentException(name + ": missing (expected: " + expected + ")");
    return value;
  }

  boolean flag(String name) {
    return text(name).equals("true");
  }

  int number(String name, int otherwise) {
    var value = text(name);
    if (value.isEmpty()) return otherwise;
    try {
      return new java.math.BigDecimal(value).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(name + ": " + value + " (expected: a whole number)", e);
    }
  }

  int limit(int otherwise) {
    int limit = number("limit", otherwise);
    if (limit < 1 || limit > MOST_ROWS)
      throw new IllegalArgumentException("limit: " + limit + " (expected: 1.." + MOST_ROWS + ")");
    return limit;
  }

  /** How many tokens the answer may have. */
  int budget() {
    int wanted = number("max_tokens", BUDGET);
    if (wanted < LEAST)
      throw new IllegalArgumentException(
          "max_tokens: " + wanted + " (expected: " + LEAST + ".." + MOST + ")");
    return Math.min(wanted, MOST);
  }

  /**
   * The project that is asked for, or the only one that the caller may see; {@code null} for all.
   *
   * @throws NotAllowed when the caller may not see it
   */
  @Nullable Project project() {
    return project(text("project"));
  }

  /** As {@link #project()}, of this name. */
  @Nullable Project project(@Nullable String name) {
    if (name == null || name.isEmpty()) return who.project();
    var asked = new Project(name);
    if (!who.sees(asked))
      throw new NotAllowed("project: " + asked + " (expected: " + who.project() + ", the token's)");
    return asked;
  }

  /** The project, else the default one. */
  Project oneProject() {
    var asked = project();
    return asked == null ? Project.DEFAULT : asked;
  }

  Scope scope(InstantSource clock) {
    return new Scope(project(), Times.point("since", optional("since"), clock), null);
  }

  /** {@code null} when no session is named. */
  @Nullable StageKey stage() {
    var session = text("session_id");
    if (session.isBlank()) return null;
    return new StageKey(oneProject(), session, text("stage", StageKey.SCRIPT));
  }

  @Nullable String optional(String name) {
    var value = text(name);
    return value.isBlank() ? null : value;
  }

  /** The arguments as JSON, less what is only about the answer. */
  String json() {
    var of = new LinkedHashMap<>(arguments);
    of.remove("max_tokens");
    try {
      return McpJsonDefaults.getMapper().writeValueAsString(of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
