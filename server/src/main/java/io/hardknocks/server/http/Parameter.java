package io.hardknocks.server.http;

/**
 * A query parameter of a route.
 *
 * @param type of OpenAPI: {@code string}, {@code integer}, {@code boolean}
 * @param description one sentence, with the default
 */
public record Parameter(String name, String type, String description) {
  public static Parameter text(String name, String description) {
    return new Parameter(name, "string", description);
  }

  public static Parameter number(String name, String description) {
    return new Parameter(name, "integer", description);
  }

  public static Parameter flag(String name, String description) {
    return new Parameter(name, "boolean", description);
  }
}
