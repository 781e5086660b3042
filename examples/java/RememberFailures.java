import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Project;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.storage.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Remembers two attempts of a pipeline and asks what was learned. Run it with the jars of the archive's lib folder. */
public class RememberFailures {
  private static final StageKey STAGE = new StageKey(new Project("shop"), "report-7", "aggregate");

  public static void main(String[] arguments) {
    try (var memory = Hardknocks.open(Path.of(arguments[0]))) {
      memory.record(attempt("try-1", "total += row[\"City\"]", Outcome.FAILED, "KeyError: 'City'"));
      memory.record(attempt("try-2", "total += row[\"city\"]", Outcome.SUCCEEDED, ""));

      for (var error : memory.reports().errors(Scope.of(STAGE.project()), 10)) {
        var failure = error.pattern().sample().failure();
        System.out.println(failure.category().wire() + ": " + failure.message());
        System.out.println("what fixed it: " + error.fix().sentence());
      }
      var totals = memory.reports().summary(Scope.ALL).all();
      System.out.println(totals.fixed() + " of " + totals.failed() + " failures fixed");
    }
  }

  private static Submission attempt(String id, String script, Outcome outcome, String error) {
    return new Submission(
        new AttemptId(id),
        STAGE,
        new Turn(0, "llm", null),
        new Source("python", script, "sum the sales by city", "", ""),
        new Execution(Instant.now(), null, outcome, null, Usage.UNKNOWN),
        new Output("", "", error, List.of()),
        Labels.NONE);
  }
}
