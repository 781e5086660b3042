package io.hardknocks.engine.pipeline.story;

import io.hardknocks.engine.pipeline.story.Explanation.Answer;
import io.hardknocks.engine.pipeline.story.Explanation.Evidence;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session cost, and where its time went. */
final class Bills {
  private Bills() {}

  static Answer cost(Story story) {
    var question = "What did it cost?";
    var calls =
        story.steps().stream().filter(step -> step.detail() instanceof Detail.ModelCall).toList();
    if (calls.isEmpty()) return Answer.notRecorded(question, "no model call");
    var money = Spent.on(calls);
    var unpriced = money.unpriced() == 0 ? "" : ", " + money.unpriced() + " of them unpriced";
    var sum =
        money.unknown()
            ? Facts.count(money.calls(), "model call") + ", unpriced"
            : "$"
                + money.amount().toPlainString()
                + " for "
                + Facts.count(money.calls(), "model call")
                + unpriced;
    return Answer.of(question, sum, calls.stream().sorted(DEAREST).toList(), Bills::bill);
  }

  private static final Comparator<Step> DEAREST = Comparator.comparing(Bills::amount).reversed();

  private static BigDecimal amount(Step step) {
    return step.detail() instanceof Detail.ModelCall call
            && call.cost() instanceof Cost.Priced priced
        ? priced.amount()
        : BigDecimal.ZERO;
  }

  private static Evidence bill(Step step) {
    if (!(step.detail() instanceof Detail.ModelCall call))
      throw new IllegalArgumentException("no model call: " + step.id());
    var tokens = call.tokens();
    var says =
        switch (call.cost()) {
          case Cost.Priced priced ->
              "$" + priced.amount().toPlainString() + " by " + priced.price();
          case Cost.Unpriced unpriced -> "unpriced: " + unpriced.reason();
        };
    return Facts.of(
        step,
        says + " (" + number(tokens.input()) + " in, " + number(tokens.output()) + " out)",
        "");
  }

  private static String number(@Nullable Long tokens) {
    return tokens == null ? "?" : tokens + "";
  }

  /** Something that took time, and what to say of it. */
  private record Timed(Duration time, Supplier<Evidence> evidence) {}

  static Answer time(Story story) {
    var question = "Where did the time go?";
    var timed = new ArrayList<Timed>();
    var attempts =
        story.attempts().stream()
            .map(attempt -> attempt.execution().duration())
            .filter(Objects::nonNull)
            .reduce(Duration::plus)
            .orElse(null);
    for (var attempt : story.attempts()) add(timed, attempt);
    for (var step : story.steps()) add(timed, step);
    if (timed.isEmpty()) return Answer.notRecorded(question, "no duration");
    var summary =
        attempts == null
            ? "the longest steps"
            : seconds(attempts) + " in " + Facts.count(story.attempts().size(), "attempt");
    return Answer.of(
        question,
        summary,
        timed.stream().sorted(Comparator.comparing(Timed::time).reversed()).toList(),
        longest -> longest.evidence().get());
  }

  private static void add(List<Timed> timed, Attempt attempt) {
    var time = attempt.execution().duration();
    if (time == null) return;
    timed.add(new Timed(time, () -> Facts.of(attempt, says(attempt, time), "")));
  }

  private static String says(Attempt attempt, Duration time) {
    return seconds(time)
        + " in stage "
        + attempt.stage().name()
        + ", attempt "
        + attempt.turn().number()
        + " by "
        + attempt.turn().method();
  }

  private static void add(List<Timed> timed, Step step) {
    var time = step.timing().duration();
    if (time == null) return;
    timed.add(
        new Timed(
            time,
            () -> Facts.of(step, seconds(time) + " in " + step.name() + Facts.where(step), "")));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f s", time.toNanos() / 1e9);
  }
}
