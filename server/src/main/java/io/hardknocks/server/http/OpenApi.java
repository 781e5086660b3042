package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.server.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The OpenAPI 3.1 document of a table of routes. */
public final class OpenApi {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)\\}");

  private OpenApi() {}

  /** The route that serves the document of others. */
  public static Route route(List<Route> routes, String version) {
    var document = document(routes, version);
    return Route.get(
            "/openapi.json",
            Role.READ,
            "This document.",
            call -> HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, document))
        .open();
  }

  public static String document(List<Route> routes, String version) {
    return JsonObject.pretty(
        out ->
            out.put("openapi", "3.1.0")
                .object(
                    "info",
                    info ->
                        info.put("title", "Hardknocks")
                            .put("version", version)
                            .put("summary", "A failure memory for AI-generated code."))
                .object("paths", paths -> paths(paths, routes))
                .object("components", OpenApi::components));
  }

  private static void paths(JsonObject out, List<Route> routes) {
    Map<String, List<Route>> byPath = new TreeMap<>();
    for (var route : routes)
      byPath.computeIfAbsent(route.path(), none -> new ArrayList<>()).add(route);
    byPath.forEach(
        (path, of) ->
            out.object(path, operations -> of.forEach(route -> operation(operations, route))));
  }

  private static void operation(JsonObject out, Route route) {
    out.object(
        route.method().name().toLowerCase(Locale.ROOT),
        operation -> {
          operation
              .put("operationId", operationId(route))
              .put("summary", route.summary())
              .put("x-role", route.role() == null ? "none" : route.role().wire())
              .objects("parameters", parameters(route), OpenApi::parameter);
          if (route.body() != Route.Body.NONE)
            operation.object("requestBody", body -> body(body, route.body()));
          operation.object("responses", OpenApi::responses);
          if (route.role() != null)
            operation.objects(
                "security", List.of("token"), (one, name) -> one.strings(name, List.of()));
        });
  }

  private static String operationId(Route route) {
    var words = route.path().replaceAll("[{}]", "").split("[/_.-]+", -1);
    var id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
    for (var word : words)
      if (!word.isEmpty())
        id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    return id.toString();
  }

  private record Described(Parameter parameter, boolean inPath) {}

  private static List<Described> parameters(Route route) {
    var all = new ArrayList<Described>();
    VARIABLE
        .matcher(route.path())
        .results()
        .map(found -> Parameter.text(found.group(1), "which one"))
        .forEach(parameter -> all.add(new Described(parameter, true)));
    route.parameters().forEach(parameter -> all.add(new Described(parameter, false)));
    return all;
  }

  private static void parameter(JsonObject out, Described described) {
    var parameter = described.parameter();
    out.put("name", parameter.name())
        .put("in", described.inPath() ? "path" : "query")
        .put("required", described.inPath())
        .put("description", parameter.description())
        .object("schema", schema -> schema.put("type", parameter.type()));
  }

  private static void body(JsonObject out, Route.Body body) {
    out.put("required", true).object("content", content -> types(content, body));
  }

  private static void types(JsonObject out, Route.Body body) {
    switch (body) {
      case NONE -> {}
      case JSON -> object(out, "application/json");
      case TEXT -> string(out, "text/plain");
      case GRPC -> string(out, "application/grpc");
      case BYTES -> {
        string(out, "application/x-protobuf");
        object(out, "application/json");
      }
      case LINES -> {
        object(out, "application/json");
        string(out, "application/x-ndjson");
      }
    }
  }

  private static void object(JsonObject out, String type) {
    out.object(
        type,
        one -> one.object("schema", schema -> schema.strings("type", List.of("object", "array"))));
  }

  private static void string(JsonObject out, String type) {
    out.object(type, one -> one.object("schema", schema -> schema.put("type", "string")));
  }

  private static void responses(JsonObject out) {
    out.object("2XX", good -> good.put("description", "The answer."))
        .object("4XX", OpenApi::problem)
        .object("5XX", OpenApi::problem);
  }

  private static void problem(JsonObject out) {
    out.put("description", "Why there is none.")
        .object(
            "content",
            content ->
                content.object(
                    "application/problem+json",
                    type ->
                        type.object(
                            "schema",
                            schema -> schema.put("$ref", "#/components/schemas/Problem"))));
  }

  private static void components(JsonObject out) {
    out.object("schemas", schemas -> schemas.object("Problem", OpenApi::problemSchema))
        .object(
            "securitySchemes",
            schemes ->
                schemes.object(
                    "token", token -> token.put("type", "http").put("scheme", "bearer")));
  }

  private static void problemSchema(JsonObject out) {
    out.put("type", "object")
        .object(
            "properties",
            properties ->
                properties
                    .object("title", one -> one.put("type", "string"))
                    .object("status", one -> one.put("type", "integer"))
                    .object("detail", one -> one.put("type", "string")));
  }
}
