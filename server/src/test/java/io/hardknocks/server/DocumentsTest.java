package io.hardknocks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.server.config.Key;
import io.hardknocks.server.http.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents say what the server does. A failure prints the text that they should have. */
class DocumentsTest {
  private static final Path GUIDE = Path.of("../docs/server.md");
  private static final Path OPEN_API = Path.of("../docs/openapi.json");

  @TempDir Path folder;

  @Test
  void theGuideListsEveryRouteAndItsRole() throws IOException {
    try (var server = RunningApp.start(folder)) {
      var expected =
          server.app.routes().stream()
              .sorted(Comparator.comparing(Route::path).thenComparing(Route::name))
              .map(DocumentsTest::row)
              .collect(Collectors.joining("\n"));
      assertTable("| route | role | what it does |\n|---|---|---|", expected);
    }
  }

  private static String row(Route route) {
    var role = route.role() == null ? "none" : route.role().wire();
    return "| `" + route.name() + "` | " + role + " | " + route.summary() + " |";
  }

  @Test
  void theGuideListsEverySetting() throws IOException {
    var expected =
        Arrays.stream(Key.values()).map(DocumentsTest::row).collect(Collectors.joining("\n"));
    assertTable("| setting | standard | what it is |\n|---|---|---|", expected);
  }

  private static String row(Key key) {
    var standard = key.standard().isEmpty() ? "–" : "`" + key.standard() + "`";
    return "| `" + key.word() + "` | " + standard + " | " + key.description() + " |";
  }

  private static void assertTable(String head, String expected) throws IOException {
    var text = Files.readString(GUIDE);
    assertThat(text).contains(head + "\n");
    var rest = text.substring(text.indexOf(head) + head.length()).stripLeading().lines();
    var found = rest.takeWhile(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
    assertThat(found)
        .as("the table of %s, which should be:%n%s%n%s%n", GUIDE, head, expected)
        .isEqualTo(expected);
  }

  @Test
  void theOpenApiDocumentIsTheOneThatIsServed() throws Exception {
    try (var server = RunningApp.start(folder)) {
      var served = server.get("/openapi.json").body().strip() + "\n";
      assertThat(Files.readString(OPEN_API))
          .as(
              "%s (renew it: ./hardknocks serve --data $(mktemp -d), and"
                  + " curl -s http://127.0.0.1:4318/openapi.json >docs/openapi.json; echo"
                  + " >>docs/openapi.json)",
              OPEN_API)
          .isEqualTo(served);
    }
  }

  @Test
  void everyPathOfTheGuideExists() throws IOException {
    try (var server = RunningApp.start(folder)) {
      var known = server.app.routes().stream().map(Route::path).toList();
      var calls =
          Files.readAllLines(GUIDE).stream()
              .filter(line -> line.contains("curl "))
              .map(line -> line.replaceAll(".*\\$S(/[^\\s?'\"]*).*", "$1"))
              .toList();
      assertThat(calls).hasSizeGreaterThan(10).allMatch(path -> isKnown(path, known));
    }
  }

  private static boolean isKnown(String path, List<String> known) {
    return known.stream()
        .anyMatch(route -> path.matches(route.replaceAll("\\{[a-z_]+\\}", "[^/]+")));
  }
}
