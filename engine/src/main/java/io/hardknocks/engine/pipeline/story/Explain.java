package io.hardknocks.engine.pipeline.story;

import java.util.List;

/** Answers the questions that a person asks about a session, each with its evidence. */
public final class Explain {
  private Explain() {}

  public static Explanation of(Story story) {
    var production = new Production(story);
    var trouble = new Trouble(story);
    return new Explanation(
        story.session(),
        List.of(
            production.prompt(),
            production.response(),
            production.transformed(),
            trouble.validation(),
            trouble.error(),
            trouble.healing(),
            trouble.reason(),
            Bills.cost(story),
            Bills.time(story)));
  }
}
