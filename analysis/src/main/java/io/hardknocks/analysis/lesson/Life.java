package io.hardknocks.analysis.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.effect.Effect;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lesson that decides where it stands.
 *
 * <p>A person's latest word decides. Without one, a lesson is proven while a pair's latest proof
 * holds, and retired when none does any more that once did; and it is retired when showing it is
 * not worth it. A run that could not be made says nothing against a proof before it.
 *
 * @param proofs in the order in which they were kept
 * @param rulings in the order in which they were kept
 */
public record Life(List<Proof> proofs, List<Ruling> rulings, Effect effect) {
  public Life {
    proofs = List.copyOf(proofs);
    rulings = List.copyOf(rulings);
    requireNonNull(effect, "effect");
  }

  public LessonState state(boolean requireApproval) {
    var said = lastRuling();
    if (said != null) {
      return said.choice() == Ruling.Choice.ACTIVATE ? LessonState.ACTIVE : LessonState.RETIRED;
    }
    if (!everProven()) return LessonState.CANDIDATE;
    if (!proven() || effect.hopeless()) return LessonState.RETIRED;
    return requireApproval ? LessonState.PROVEN : LessonState.ACTIVE;
  }

  /** Of equal times the one that was kept last; {@code null} when nobody decided. */
  public @Nullable Ruling lastRuling() {
    // max() keeps the first of equals
    return rulings.reversed().stream().max(Comparator.comparing(Ruling::at)).orElse(null);
  }

  /** Whether the latest that is known of a pair is that its proof holds. */
  public boolean proven() {
    return latest().values().stream().anyMatch(proof -> proof.result() == Proof.Result.HOLDS);
  }

  private boolean everProven() {
    return proofs.stream().anyMatch(proof -> proof.result() == Proof.Result.HOLDS);
  }

  /**
   * The latest proof of each pair; one that could not be run counts only when no other is known.
   */
  public Map<Pair, Proof> latest() {
    Map<Pair, Proof> latest = new HashMap<>();
    for (var proof : proofs) latest.merge(proof.pair(), proof, Life::later);
    return latest;
  }

  private static Proof later(Proof known, Proof next) {
    if (next.result() == Proof.Result.NOT_RUNNABLE) return known;
    if (known.result() == Proof.Result.NOT_RUNNABLE) return next;
    return next.at().isBefore(known.at()) ? known : next;
  }
}
