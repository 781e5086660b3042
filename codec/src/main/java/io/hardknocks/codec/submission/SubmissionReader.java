package io.hardknocks.codec.submission;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.BoundedJson;
import io.hardknocks.codec.JsonValue;
import io.hardknocks.codec.NotJson;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one attempt from one JSON object, in the field names of {@code hardknocks log}. Fields that
 * we have no word for are kept as attributes. Thread-safe.
 */
public final class SubmissionReader {
  private static final int LONGEST_TEXT = 200_000_000;
  private static final int DEEPEST = 100;

  private final JsonFactory json =
      BoundedJson.of(LONGEST_TEXT, DEEPEST)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Supplier<AttemptId> ids;
  private final InstantSource clock;

  /**
   * A reader.
   *
   * @param ids names a record that has no id
   * @param clock dates a record that has no start time
   */
  public SubmissionReader(Supplier<AttemptId> ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The attempt in {@code text}, without its steps.
   *
   * @throws BadRecord when it is not one JSON object, or a field does not fit
   */
  public Submission read(String text) throws BadRecord {
    return report(text).attempt();
  }

  /**
   * The attempt in {@code text}, with its steps.
   *
   * @throws BadRecord when it is not one JSON object, or a field does not fit
   */
  public Reported report(String text) throws BadRecord {
    return report(text, Project.DEFAULT);
  }

  /**
   * The attempt in {@code text}, with its steps.
   *
   * @param project of a record that names none
   * @throws BadRecord when it is not one JSON object, or a field does not fit
   */
  public Reported report(String text, Project project) throws BadRecord {
    try (var parser = json.createParser(ObjectReadContext.empty(), text)) {
      return read(parser, project);
    } catch (JacksonException e) {
      throw new BadRecord(NotJson.why(e) + " (expected: one JSON object)");
    } catch (IllegalArgumentException e) {
      throw new BadRecord(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The attempt in {@code object}, with its steps.
   *
   * @throws BadRecord when a field does not fit
   */
  public Reported report(JsonNode object) throws BadRecord {
    try (var parser = JsonMapper.shared().treeAsTokens(object)) {
      return read(parser, Project.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw new BadRecord(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The steps in {@code objects}, all of one attempt.
   *
   * @param startedAt of those that do not say
   * @throws BadRecord when a field does not fit
   */
  public List<Step> steps(
      List<? extends JsonNode> objects, StageKey stage, AttemptId attempt, Instant startedAt)
      throws BadRecord {
    var steps = new ArrayList<Step>();
    for (var object : objects) {
      try (var parser = JsonMapper.shared().treeAsTokens(object)) {
        var fields = StepFields.of(new JsonValue(parser, parser.nextToken()));
        steps.add(fields.step(stage, attempt, startedAt, steps.size() + 1));
      } catch (IllegalArgumentException e) {
        throw new BadRecord(String.valueOf(e.getMessage()));
      }
    }
    return steps;
  }

  private Reported read(JsonParser parser, Project project) throws BadRecord {
    if (parser.nextToken() != JsonToken.START_OBJECT)
      throw new BadRecord("not a JSON object (expected: {...})");
    var fields = new SubmissionFields(project);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      fields.take(parser.currentName(), new JsonValue(parser, parser.nextToken()));
    }
    if (parser.nextToken() != null)
      throw new BadRecord("text after the object (expected: one JSON object)");
    return fields.reported(ids, clock);
  }
}
