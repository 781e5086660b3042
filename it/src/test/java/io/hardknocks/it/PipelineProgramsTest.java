package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.conventions.Outcome;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.export.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs under {@code examples/java} that record what they do. */
class PipelineProgramsTest {
  private static final Path PROGRAMS = Path.of("..", "examples", "java");
  private static final Path GUIDE = Path.of("..", "docs", "recorder.md");

  @TempDir Path folder;
  private final List<Event> events = new ArrayList<>();

  private String run(String program) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAMS.resolve(program).toString(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  private void replay(String recording) throws Exception {
    var replayed = Recording.of(folder.resolve(recording)).replay(events::add);
    assertThat(replayed.problems()).isEmpty();
  }

  private <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  private <S extends Step> List<S> steps(Class<S> type) {
    return all(Event.StepEnded.class)
        .map(Event.StepEnded::step)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private List<Event.AttemptEnded> attempts(String stage) {
    return all(Event.AttemptEnded.class)
        .filter(attempt -> requireNonNull(attempt.place().stage()).name().equals(stage))
        .toList();
  }

  private static Place.Attempt place(Event.AttemptEnded attempt) {
    return requireNonNull(attempt.place().attempt());
  }

  @Test
  void theVideoPipelineFallsBackToTheModelAndHealsItsAnswer() throws Exception {
    run("VideoPipeline.java");
    replay("video.jsonl");

    var cleaning = attempts("cleaning");
    assertThat(cleaning).extracting(a -> place(a).method()).containsExactly("programmatic", "llm");
    assertThat(cleaning)
        .extracting(a -> a.ending().outcome())
        .containsExactly(Outcome.FAILED, Outcome.SUCCEEDED);
    assertThat(place(cleaning.get(1)).previous()).isEqualTo(place(cleaning.get(0)).id());
    var call = steps(Step.LlmCall.class).getFirst();
    assertThat(call.delivery().retries()).isEqualTo(1);
    assertThat(call.delivery().rateLimits()).hasSize(1);
    assertThat(steps(Step.Validation.class).getFirst().fixes()).hasSize(1);
    assertThat(steps(Step.FileWrite.class).getFirst().verified()).isTrue();
    var rendering = attempts("rendering").getFirst().ending().resources();
    assertThat(requireNonNull(rendering).pools()).hasSize(1);
  }

  @Test
  void theComponentGeneratorTriesAgainWhereItCannotHeal() throws Exception {
    var out = run("ComponentGenerator.java");
    replay("components.jsonl");

    assertThat(out).contains("card: failed", "card: succeeded", "list: succeeded");
    assertThat(steps(Step.CodeGeneration.class))
        .extracting(Step.CodeGeneration::parsed)
        .containsExactly(false, true, true);
    assertThat(steps(Step.CodeGeneration.class).getFirst().errors().getFirst().line()).isEqualTo(2);
    assertThat(steps(Step.Validation.class).getLast().fixes()).hasSize(1);
    assertThat(Files.readString(folder.resolve("list.html"))).contains("<li>one</li>");
  }

  @Test
  void theExperimentLoopRejectsWhatIsNotBetter() throws Exception {
    assertThat(run("ExperimentLoop.java")).contains("adopted: double and add one");
    replay("experiments.jsonl");

    assertThat(attempts("experiment"))
        .extracting(a -> a.ending().outcome())
        .containsExactly(Outcome.REJECTED, Outcome.FAILED, Outcome.SUCCEEDED);
    assertThat(attempts("adoption")).hasSize(1);
  }

  @Test
  void everySnippetOfTheGuideIsInAProgram() throws Exception {
    List<String> programs = new ArrayList<>();
    try (var files = Files.newDirectoryStream(PROGRAMS, "*.java")) {
      for (var file : files) programs.add(withoutIndentation(Files.readString(file)));
    }
    var blocks = Files.readString(GUIDE).split("```java\n", -1);

    assertThat(blocks.length).isGreaterThan(3);
    for (int i = 1; i < blocks.length; i++) {
      var snippet = withoutIndentation(blocks[i].substring(0, blocks[i].indexOf("```")));
      assertThat(programs).as(snippet).anyMatch(program -> program.contains(snippet));
    }
  }

  private static String withoutIndentation(String text) {
    return String.join("\n", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }
}
