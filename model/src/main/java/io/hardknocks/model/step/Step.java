package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import io.hardknocks.model.SortedTexts;
import java.util.SortedMap;

/**
 * One observed operation of a session: a model call, a render, a validation, a file written …
 *
 * @param name what its writer calls it, 1 to 500 characters
 * @param attributes fields that we have no word for, by name; each value is JSON text
 */
public record Step(
    StepId id,
    Place place,
    String name,
    Timing timing,
    Ending ending,
    Resources resources,
    Detail detail,
    SortedMap<String, String> attributes) {
  public Step {
    requireNonNull(id, "id");
    requireNonNull(place, "place");
    Names.requireName(name, "name", 500);
    requireNonNull(timing, "timing");
    requireNonNull(ending, "ending");
    requireNonNull(resources, "resources");
    requireNonNull(detail, "detail");
    attributes = SortedTexts.copyOf(attributes);
  }

  /** This step somewhere else. */
  public Step at(Place other) {
    return new Step(id, other, name, timing, ending, resources, detail, attributes);
  }

  /** This step with another ending. */
  public Step ending(Ending other) {
    return new Step(id, place, name, timing, other, resources, detail, attributes);
  }

  /** This step with another detail. */
  public Step detail(Detail other) {
    return new Step(id, place, name, timing, ending, resources, other, attributes);
  }

  /** This step with other attributes. */
  public Step attributes(SortedMap<String, String> others) {
    return new Step(id, place, name, timing, ending, resources, detail, others);
  }
}
