import io.hardknocks.conventions.CachedTokens;
import io.hardknocks.conventions.ValidationKind;
import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.LlmCall;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.Session;
import io.hardknocks.recorder.event.TokenUsage;
import io.hardknocks.recorder.export.JsonLinesExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Cleans the subtitles of a video, by a program and where that fails by a model, and burns them into its frames. */
public class VideoPipeline {
  private static final String SUBTITLES = "00:01 --> 00:04 Hello!\n00:05 -> 00:09 uhm, a broken arrow\n00:08 --> 00:12 Bye.\n";

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    try (var recorder = Recorder.to(JsonLinesExporter.to(folder.resolve("video.jsonl")));
        var session = recorder.session("video-42")) {
      var cleaned = clean(session);
      render(session, cleaned, folder.resolve("video-42.srt"));
    }
    System.out.println("recorded " + folder.resolve("video.jsonl"));
  }

  private static String clean(Session session) throws IOException {
    try (var stage = session.stage("cleaning")) {
      try {
        return stage.attempt("programmatic", attempt -> cleanByProgram(SUBTITLES));
      } catch (IllegalArgumentException e) {
        System.out.println("programmatic: " + e.getMessage());
      }
      return stage.attempt("llm", attempt -> cleanByModel(attempt, SUBTITLES));
    }
  }

  private static String cleanByProgram(String subtitles) {
    int line = 0;
    for (var cue : subtitles.lines().toList()) {
      line++;
      if (!cue.contains(" --> ")) throw new IllegalArgumentException("line " + line + ": no arrow: " + cue);
    }
    return subtitles.replace("uhm, ", "");
  }

  private static String cleanByModel(Attempt attempt, String subtitles) throws IOException {
    var prompt = renderPrompt(attempt, subtitles);
    var answer = ask(attempt, new FakeModel(), prompt);
    return validate(attempt, answer);
  }

  private static String renderPrompt(Attempt attempt, String subtitles) {
    try (var render = attempt.templateRender("clean-subtitles")) {
      var prompt = "Mend these subtitles. Answer with subtitles alone.\n" + subtitles;
      render.variables(Map.of("subtitles", subtitles)).output(prompt);
      return prompt;
    }
  }

  private static String ask(Attempt attempt, FakeModel model, String prompt) throws IOException {
    try (var call = attempt.llmCall("small-1")) {
      call.provider("fake").parameter("temperature", 0.2).system("You mend subtitles.").prompt(prompt);
      while (true) {
        try {
          var answer = model.answer(prompt);
          call.answeredBy("small-1-0601", "msg_1", "stop")
              .usage(TokenUsage.of(412, 57).withCache(300, 0, CachedTokens.INSIDE_INPUT))
              .response(answer);
          return answer;
        } catch (Overloaded e) {
          call.rateLimited(e.retryAfter).retried();
          pause(e.retryAfter, call);
        }
      }
    }
  }

  private static void pause(Duration time, LlmCall call) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      call.cancelled();
      throw new IOException("interrupted", e);
    }
  }

  /** Cues that overlap are healed by ending the first earlier. */
  private static String validate(Attempt attempt, String subtitles) {
    var healed = new ArrayList<>(subtitles.lines().toList());
    try (var validation = attempt.validation(ValidationKind.LOGIC)) {
      validation.passed();
      for (int i = 0; i + 1 < healed.size(); i++) {
        var end = healed.get(i).substring(10, 15);
        var next = healed.get(i + 1).substring(0, 5);
        if (end.compareTo(next) <= 0) continue;
        validation.error("cue ends at " + end + ", the next starts at " + next, i + 1, healed.get(i));
        healed.set(i, healed.get(i).replace("--> " + end, "--> " + next));
        validation.fixApplied("cue " + (i + 1) + " ends at " + next).recovery(true);
      }
    }
    return String.join("\n", healed) + "\n";
  }

  private static void render(Session session, String subtitles, Path file) throws Exception {
    session.runStage(
        "rendering",
        stage ->
            stage.runAttempt(
                "programmatic",
                attempt -> {
                  var meter = attempt.resources();
                  try (var workers = Executors.newFixedThreadPool(2)) {
                    var pool = meter.pool("frames", workers);
                    for (var frame : pool.invokeAll(frames(attempt))) frame.get();
                  }
                  write(attempt, subtitles, file);
                }));
  }

  private static List<java.util.concurrent.Callable<Void>> frames(Attempt attempt) {
    List<java.util.concurrent.Callable<Void>> frames = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int number = i;
      frames.add(
          () -> {
            try (var step = attempt.custom("frame")) {
              step.attribute("number", number).succeeded();
            }
            return null;
          });
    }
    return frames;
  }

  private static void write(Attempt attempt, String subtitles, Path file) throws IOException {
    try (var write = attempt.fileWrite(file)) {
      Files.writeString(file, subtitles);
      write.written(subtitles.getBytes()).verify();
    }
  }

  /** Says when it may be asked again. */
  private static final class Overloaded extends Exception {
    final transient Duration retryAfter = Duration.ofMillis(20);
  }

  /** A model that is overloaded at first. */
  private static final class FakeModel {
    private int calls;

    String answer(String prompt) throws Overloaded {
      if (++calls == 1) throw new Overloaded();
      return "00:01 --> 00:04 Hello!\n00:05 --> 00:09 A broken arrow\n00:08 --> 00:12 Bye.\n";
    }
  }
}
