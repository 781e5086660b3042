import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.Observed;
import io.hardknocks.recorder.Recorder;
import io.hardknocks.recorder.Stage;
import io.hardknocks.recorder.export.JsonLinesExporter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Tries what a model proposes against a baseline and keeps only what is better. */
public class ExperimentLoop {
  /** An idea of the model. */
  private record Proposal(String idea, String code, DoubleUnaryOperator predictor) {}

  /** Where the experiments are kept; each call of it is recorded. */
  interface Notebook {
    @Observed(value = "adoption", arguments = true)
    void adopt(String idea);
  }

  private static final List<Proposal> PROPOSALS =
      List.of(
          new Proposal("halve everything", "x / 2", x -> x / 2),
          new Proposal("divide by what is left", "12 / (x - x)", x -> 12 / (int) (x - x)),
          new Proposal("double and add one", "2 * x + 1", x -> 2 * x + 1));

  public static void main(String[] arguments) throws Exception {
    var exporter = JsonLinesExporter.to(Path.of(arguments[0]).resolve("experiments.jsonl"));
    try (var recorder = Recorder.to(exporter);
        var session = recorder.session("experiment-9")) {
      var notebook = session.observe(Notebook.class, idea -> System.out.println("adopted: " + idea));
      try (var stage = session.stage("experiment")) {
        double best = 4.0;
        for (var proposal : PROPOSALS) {
          double error = experiment(stage, proposal, best);
          if (error < best) {
            best = error;
            notebook.adopt(proposal.idea());
          }
        }
      }
    }
  }

  /** The proposal's error; the baseline's where the proposal is no better or fails. */
  private static double experiment(Stage stage, Proposal proposal, double baseline) {
    try {
      return stage.attempt(
          "llm",
          attempt -> {
            double error = propose(attempt, proposal);
            if (error >= baseline) attempt.rejected("an error of " + error + " is not better than " + baseline);
            return error;
          });
    } catch (ArithmeticException e) {
      System.out.println("failed: " + e.getMessage());
      return baseline;
    }
  }

  private static double propose(Attempt attempt, Proposal proposal) {
    try (var call = attempt.llmCall("small-1")) {
      call.provider("fake").prompt("Propose a better predictor.").tokens(80, 12).response(proposal.idea());
    }
    try (var generation = attempt.codeGeneration("predictor")) {
      generation.specification(proposal.idea()).code("java", proposal.code()).parsed();
    }
    try (var step = attempt.custom("evaluate")) {
      return step.observe(running -> {
        double error = meanError(proposal.predictor());
        running.attribute("error", error);
        return error;
      });
    }
  }

  private static double meanError(DoubleUnaryOperator predictor) {
    double sum = 0;
    for (int x = 1; x <= 10; x++) sum += Math.abs(predictor.applyAsDouble(x) - (2 * x + 1));
    return sum / 10;
  }
}
