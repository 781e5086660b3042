package io.hardknocks.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.hardknocks.model.Project;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.http.problem.NotAllowed;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a route: who, and with what. */
public final class Call {
  /** How many rows a list has, where the caller does not say. */
  public static final int LIMIT = 20;

  /** The parameters of a scope of records. */
  public static final List<Parameter> SCOPE =
      List.of(
          Parameter.text("project", "only this project (default: all that the caller may see)"),
          Parameter.text(
              "since", "only what started since then: 7d, 2026-11-02 or a point in time"),
          Parameter.text("until", "only what started before"));

  /** The parameter of a list's length. */
  public static final Parameter LIMITED =
      Parameter.number("limit", "at most so many rows, 1 to 10000 (default: 20)");

  private final ServiceRequestContext context;
  private final RequestHeaders headers;
  private final Principal principal;
  private final byte[] body;
  private final InstantSource clock;

  Call(
      ServiceRequestContext context,
      RequestHeaders headers,
      Principal principal,
      byte[] body,
      InstantSource clock) {
    this.context = context;
    this.headers = headers;
    this.principal = principal;
    this.body = body;
    this.clock = clock;
  }

  public Principal principal() {
    return principal;
  }

  public RequestHeaders headers() {
    return headers;
  }

  public ServiceRequestContext context() {
    return context;
  }

  /** Decompressed. */
  public byte[] bytes() {
    return body;
  }

  public String text() {
    return new String(body, UTF_8);
  }

  /** A variable of the path, decoded. */
  public String path(String name) {
    var value = context.pathParam(name);
    if (value == null) throw new IllegalArgumentException(name + ": (expected: in the path)");
    return value;
  }

  /** {@code null} when the caller did not say. */
  public @Nullable String query(String name) {
    return context.queryParams().get(name);
  }

  public String query(String name, String otherwise) {
    var value = query(name);
    return value == null ? otherwise : value;
  }

  public boolean flag(String name) {
    var value = query(name, "false");
    if (!value.equals("true") && !value.equals("false"))
      throw new IllegalArgumentException(name + ": " + value + " (expected: true or false)");
    return value.equals("true");
  }

  public int number(String name, int otherwise) {
    var value = query(name);
    if (value == null) return otherwise;
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + ": " + value + " (expected: a whole number)", e);
    }
  }

  public int limit() {
    int limit = number("limit", LIMIT);
    if (limit < 1 || limit > AttemptQuery.MAX_LIMIT)
      throw new IllegalArgumentException(
          "limit: " + limit + " (expected: 1.." + AttemptQuery.MAX_LIMIT + ")");
    return limit;
  }

  /**
   * The project that was asked for; {@code null} for all.
   *
   * @throws NotAllowed when the caller may not see it
   */
  public @Nullable Project project() {
    return project(query("project"));
  }

  /**
   * The project of this name, or the only one that the caller may see; {@code null} for all.
   *
   * @throws NotAllowed when the caller may not see it
   */
  public @Nullable Project project(@Nullable String name) {
    if (name == null || name.isEmpty()) return principal.project();
    var asked = new Project(name);
    requireSees(asked);
    return asked;
  }

  /** The project that was asked for, else the default one. */
  public Project oneProject() {
    var asked = project();
    return asked == null ? Project.DEFAULT : asked;
  }

  /**
   * @throws NotAllowed when the caller may not see this project
   */
  public void requireSees(Project project) {
    if (!sees(project))
      throw new NotAllowed(
          "project: " + project + " (expected: " + principal.project() + ", the token's)");
  }

  public boolean sees(Project project) {
    return principal.sees(project);
  }

  public Scope scope() {
    return new Scope(
        project(),
        Times.point("since", query("since"), clock),
        Times.point("until", query("until"), clock));
  }
}
