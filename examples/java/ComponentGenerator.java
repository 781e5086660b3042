import io.hardknocks.conventions.ValidationKind;
import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.Stage;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.export.JsonLinesExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lets a model write HTML components from templates, validates them, heals what can be healed, and tries again where not. */
public class ComponentGenerator {
  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "card", List.of("<div>\n  <h2>Card</h2\n</div>\n", "<div>\n  <h2>Card</h2>\n</div>\n"),
          "list", List.of("<ul>\n  <li>one<li>\n</ul>\n"));

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var recorder =
        Recorder.builder()
            .project("site")
            .exporter(JsonLinesExporter.to(folder.resolve("components.jsonl")))
            .listener(ComponentGenerator::tell)
            .build();
    try (recorder) {
      recorder.runSession(
          "site-7",
          session -> {
            for (var component : List.of("card", "list"))
              session.runStage(component, stage -> generate(stage, component, folder));
          });
    }
  }

  /** Tells of attempts as they end. */
  private static void tell(Event event) {
    if (event instanceof Event.AttemptEnded ended)
      System.out.println(ended.place().stage().name() + ": " + ended.ending().outcome().wire());
  }

  private static void generate(Stage stage, String component, Path folder) throws IOException {
    for (var answer : ANSWERS.get(component)) {
      try {
        stage.runAttempt("llm", attempt -> generate(attempt, component, answer, folder));
        return;
      } catch (IllegalStateException e) {
        System.out.println("again: " + e.getMessage());
      }
    }
  }

  private static void generate(Attempt attempt, String component, String answer, Path folder)
      throws IOException {
    var prompt = prompt(attempt, component);
    try (var call = attempt.llmCall("small-1")) {
      call.provider("fake").prompt(prompt).tokens(120, 40).response(answer);
    }
    parse(attempt, component, prompt, answer);
    var healed = heal(attempt, answer);
    var file = folder.resolve(component + ".html");
    try (var write = attempt.fileWrite(file)) {
      Files.writeString(file, healed);
      write.written(healed.getBytes()).verify();
    }
  }

  private static String prompt(Attempt attempt, String component) {
    try (var render = attempt.templateRender("component.txt")) {
      var text = "Write the HTML of a component named " + component + ".";
      render.variable("component", component).output(text);
      return text;
    }
  }

  /** A tag that is not closed cannot be healed. */
  private static void parse(Attempt attempt, String component, String prompt, String code) {
    try (var generation = attempt.codeGeneration(component)) {
      generation.specification(prompt).code("html", code).parsed();
      var lines = code.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).chars().filter(c -> c == '<').count()
            == lines.get(i).chars().filter(c -> c == '>').count()) continue;
        generation.parseError("a tag is not closed", i + 1, lines.get(i));
        throw new IllegalStateException("line " + (i + 1) + ": a tag is not closed: " + lines.get(i).trim());
      }
    }
  }

  /** A list item that is opened twice was meant to be closed. */
  private static String heal(Attempt attempt, String code) {
    try (var validation = attempt.validation(ValidationKind.RENDER)) {
      if (!code.contains("one<li>")) {
        validation.passed();
        return code;
      }
      validation.error("two list items open at once", 2, "<li>one<li>");
      validation.fixApplied("<li> → </li> after its text").recovery(true);
      return code.replace("one<li>", "one</li>");
    }
  }
}
