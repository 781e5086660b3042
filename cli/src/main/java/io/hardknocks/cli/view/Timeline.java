package io.hardknocks.cli.view;

import io.hardknocks.cli.terminal.Dollars;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Texts;
import io.hardknocks.cli.terminal.Width;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.engine.pipeline.story.Spent;
import io.hardknocks.engine.pipeline.story.Story;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.storage.PipelineStatistics.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A waterfall of stages, attempts and steps: what they are, how long they took, what they cost, and
 * a bar that says when. No wider than the terminal.
 */
public final class Timeline {
  private static final int MOST_ROWS = 200;
  private static final int TIME = 9;
  private static final int COST = 10;
  private static final int LEAST_BAR = 8;
  private static final int DEEPEST = 8;

  private final Terminal terminal;
  private final List<Row> rows = new ArrayList<>();
  private final Map<StepId, List<Step>> children = new HashMap<>();
  private final Set<StepId> shown = new HashSet<>();

  /** A line: {@code mark} is a sign for how it ended. */
  private record Row(
      int depth, String mark, String label, Instant start, @Nullable Duration time, Money money) {
    Instant end() {
      return time == null ? start : start.plus(time);
    }
  }

  private Timeline(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void print(Terminal terminal, Story story) {
    var timeline = new Timeline(terminal);
    timeline.collect(story);
    timeline.print();
  }

  private void collect(Story story) {
    var known = new HashSet<StepId>();
    story.steps().forEach(step -> known.add(step.id()));
    var tops = new HashMap<Top, List<Step>>();
    for (var step : story.steps()) {
      var parent = step.place().parent();
      if (parent != null && known.contains(parent) && !parent.equals(step.id()))
        children.computeIfAbsent(parent, none -> new ArrayList<>()).add(step);
      else tops.computeIfAbsent(Top.of(step), none -> new ArrayList<>()).add(step);
    }
    var stages = stages(story);
    stages.forEach((name, attempts) -> stage(name, attempts, story, tops));
  }

  /** Where a step without a parent hangs. */
  private record Top(String stage, @Nullable AttemptId attempt) {
    static Top of(Step step) {
      return new Top(step.place().stage().name(), step.place().attempt());
    }
  }

  private static Map<String, List<Attempt>> stages(Story story) {
    var starts = new LinkedHashMap<String, Instant>();
    var stages = new HashMap<String, List<Attempt>>();
    for (var attempt : story.attempts()) {
      var name = attempt.stage().name();
      stages.computeIfAbsent(name, none -> new ArrayList<>()).add(attempt);
      starts.merge(name, attempt.execution().startedAt(), Timeline::earlier);
    }
    for (var step : story.steps()) {
      var name = step.place().stage().name();
      stages.computeIfAbsent(name, none -> new ArrayList<>());
      starts.merge(name, step.timing().startedAt(), Timeline::earlier);
    }
    var ordered = new LinkedHashMap<String, List<Attempt>>();
    starts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(one -> ordered.put(one.getKey(), stages.getOrDefault(one.getKey(), List.of())));
    return ordered;
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private void stage(String name, List<Attempt> attempts, Story story, Map<Top, List<Step>> tops) {
    var at = rows.size();
    for (var attempt : attempts) attempt(attempt, story, tops);
    var ids = attempts.stream().map(Attempt::id).toList();
    tops.entrySet().stream()
        .filter(top -> top.getKey().stage().equals(name))
        .filter(top -> top.getKey().attempt() == null || !ids.contains(top.getKey().attempt()))
        .flatMap(top -> top.getValue().stream())
        .sorted(Comparator.comparing(step -> step.timing().startedAt()))
        .forEach(step -> step(step, 1));
    var inside = rows.subList(at, rows.size());
    var start = inside.stream().map(Row::start).min(Comparator.naturalOrder()).orElseThrow();
    var end = inside.stream().map(Row::end).max(Comparator.naturalOrder()).orElseThrow();
    var spent =
        story.steps().stream().filter(step -> step.place().stage().name().equals(name)).toList();
    rows.add(
        at, new Row(0, "", "stage " + name, start, Duration.between(start, end), Spent.on(spent)));
  }

  private void attempt(Attempt attempt, Story story, Map<Top, List<Step>> tops) {
    var steps =
        story.steps().stream().filter(step -> attempt.id().equals(step.place().attempt())).toList();
    rows.add(
        new Row(
            1,
            attempt.outcome() == Outcome.SUCCEEDED ? "✓ " : "✗ ",
            "attempt " + attempt.turn().number() + " " + attempt.turn().method(),
            attempt.execution().startedAt(),
            attempt.execution().duration(),
            Spent.on(steps)));
    tops.getOrDefault(new Top(attempt.stage().name(), attempt.id()), List.of())
        .forEach(step -> step(step, 2));
  }

  private void step(Step step, int depth) {
    if (!shown.add(step.id())) return;
    rows.add(
        new Row(
            Math.min(depth, DEEPEST),
            mark(step.ending()),
            Detail.Kind.of(step.detail()).wire().replace('_', ' ')
                + (step.name().equals(Detail.Kind.of(step.detail()).wire())
                    ? ""
                    : " " + step.name()),
            step.timing().startedAt(),
            step.timing().duration(),
            Spent.on(List.of(step))));
    children.getOrDefault(step.id(), List.of()).forEach(child -> step(child, depth + 1));
  }

  private static String mark(Ending ending) {
    return switch (ending.status()) {
      case SUCCEEDED -> "✓ ";
      case FAILED -> "✗ ";
      case UNKNOWN -> "· ";
    };
  }

  private void print() {
    if (rows.isEmpty()) return;
    var start = rows.stream().map(Row::start).min(Comparator.naturalOrder()).orElseThrow();
    var end = rows.stream().map(Row::end).max(Comparator.naturalOrder()).orElseThrow();
    int widest =
        rows.stream().limit(MOST_ROWS).mapToInt(row -> Width.of(label(row))).max().orElse(0);
    int label =
        Math.clamp(terminal.width() - TIME - COST - LEAST_BAR - 4, 12, Math.max(12, widest));
    int bar = terminal.width() - label - TIME - COST - 4;
    for (var row : rows.subList(0, Math.min(MOST_ROWS, rows.size())))
      terminal.line(Width.cut(line(row, label, bar(row, start, end, bar)), terminal.width()));
    if (rows.size() > MOST_ROWS)
      terminal.line("… " + (rows.size() - MOST_ROWS) + " more (--json has them)");
  }

  private static String label(Row row) {
    return "  ".repeat(row.depth()) + row.mark() + Texts.oneLine(row.label());
  }

  private static String line(Row row, int width, String bar) {
    var label = Width.cut(label(row), width);
    return label
        + " ".repeat(width - Width.of(label))
        + right(Words.duration(row.time()), TIME)
        + right(row.money().calls() == 0 ? "" : Dollars.of(row.money()), COST)
        + "  "
        + bar;
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - Width.of(text))) + text;
  }

  private static String bar(Row row, Instant start, Instant end, int width) {
    if (width < LEAST_BAR) return "";
    double whole = Math.max(1, Duration.between(start, end).toNanos());
    double from = Duration.between(start, row.start()).toNanos() / whole * (width - 1);
    double to = Duration.between(start, row.end()).toNanos() / whole * (width - 1);
    int first = (int) Math.floor(from);
    int length = Math.max(1, (int) Math.round(to - from));
    return " ".repeat(first) + "▇".repeat(Math.min(length, width - first));
  }
}
