package io.hardknocks.storage.duckdb.step.row;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.step.Timing;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.storage.duckdb.attempt.row.RestReader;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes a {@link StepRest} apart, each part once and in its order. */
public record StepRestReader(Unpacked in) {
  public static StepId id(String packed) {
    return new StepId(new Unpacked(packed).text());
  }

  /**
   * The step.
   *
   * @param cost of a model call
   */
  public static Step read(String packed, Cost cost) {
    return new StepRestReader(new Unpacked(packed)).step(cost);
  }

  private Step step(Cost cost) {
    var id = new StepId(in.text());
    var place = place();
    var name = in.text();
    var timing = new Timing(Micros.instant(in.number()), Micros.duration(in.numberOrNothing()));
    var ending = ending();
    var resources = resources();
    var attributes = texts();
    return new Step(id, place, name, timing, ending, resources, detail(cost), attributes);
  }

  private Place place() {
    var stage = new StageKey(new Project(in.text()), in.text(), in.text());
    var attempt = in.text();
    var parent = in.text();
    return new Place(
        stage,
        attempt.isEmpty() ? null : new AttemptId(attempt),
        parent.isEmpty() ? null : new StepId(parent));
  }

  private Ending ending() {
    var status = Ending.Status.valueOf(in.text());
    var error = in.text();
    var category = in.text();
    return new Ending(status, error, category.isEmpty() ? null : Category.valueOf(category));
  }

  private Resources resources() {
    return new Resources(
        new RestReader(in).usage(),
        in.numberOrNothing(),
        in.numberOrNothing(),
        in.numberOrNothing());
  }

  private SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    for (long left = in.number(); left > 0; left--) texts.put(in.text(), in.text());
    return texts;
  }

  private Detail detail(Cost cost) {
    return switch (Detail.Kind.valueOf(in.text())) {
      case LLM_CALL -> call(cost);
      case TEMPLATE_RENDER -> new Detail.TemplateRender(in.text(), texts(), in.text());
      case CODE_GENERATION -> new Detail.CodeGeneration(in.text(), in.text(), answer(), findings());
      case VALIDATION ->
          new Detail.Validation(in.text(), findings(), fixes(), Recovery.valueOf(in.text()));
      case FILE_WRITE ->
          new Detail.FileWrite(
              new OutputFile(in.text(), in.number(), in.text()), in.text(), answer());
      case TOOL_CALL -> new Detail.ToolCall(in.text(), in.text(), in.text());
      case CUSTOM -> new Detail.Custom(in.text());
    };
  }

  private Detail.ModelCall call(Cost cost) {
    return new Detail.ModelCall(
        in.text(), in.text(), in.text(), in.text(), texts(), tokens(), delivery(), cost);
  }

  private TokenUsage tokens() {
    return new TokenUsage(
        in.numberOrNothing(),
        in.numberOrNothing(),
        in.numberOrNothing(),
        in.numberOrNothing(),
        in.numberOrNothing(),
        in.numberOrNothing(),
        Counting.valueOf(in.text()));
  }

  private Delivery delivery() {
    return new Delivery(
        Micros.duration(in.numberOrNothing()),
        (int) in.number(),
        Delivery.Refusal.valueOf(in.text()),
        Micros.duration(in.numberOrNothing()));
  }

  private List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (long left = in.number(); left > 0; left--) {
      findings.add(new Finding(in.text(), (int) in.number(), in.text()));
    }
    return findings;
  }

  private List<String> fixes() {
    var fixes = new ArrayList<String>();
    for (long left = in.number(); left > 0; left--) fixes.add(in.text());
    return fixes;
  }

  private @Nullable Boolean answer() {
    var number = in.numberOrNothing();
    return number == null ? null : number == 1;
  }
}
