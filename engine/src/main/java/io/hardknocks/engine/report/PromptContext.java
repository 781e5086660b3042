package io.hardknocks.engine.report;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.prompt.Choice;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.analysis.prompt.PromptText;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.time.InstantSource;

/** The text that tells a model what went wrong before and what repairs it. */
public final class PromptContext {
  private final Remedies remedies;
  private final InstantSource clock;

  public PromptContext(Storage storage, KnownFixes fixes, InstantSource clock) {
    this.remedies = new Remedies(storage, fixes);
    this.clock = clock;
  }

  /**
   * What the text is for.
   *
   * @param limit most lessons
   * @param budget most tokens
   */
  public record Request(Scope scope, Need need, int limit, int budget) {
    /** So many lessons by default: more are read less. */
    public static final int LIMIT = 3;

    /** So many tokens by default. */
    public static final int BUDGET = 800;

    public Request {
      requireNonNull(scope, "scope");
      requireNonNull(need, "need");
      if (limit < 1) throw new IllegalArgumentException("limit: " + limit + " (expected: >= 1)");
    }

    /** About whatever fails most. */
    public static Request of(Scope scope, int limit) {
      return new Request(scope, Need.ANY, limit, BUDGET);
    }
  }

  /** The text and what it holds; empty when nothing is worth saying, or nothing fits. */
  public PromptText.Written of(Request request) {
    var today = Remedies.day(clock.instant());
    var chosen = Choice.of(remedies.of(request.scope()), request.need(), today, request.limit());
    return PromptText.of(chosen, request.budget(), new Tokens(request.budget()));
  }
}
