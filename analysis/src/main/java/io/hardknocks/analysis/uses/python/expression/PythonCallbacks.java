package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Attribute;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python functions that are handed functions to call: what those get, what comes of it. */
final class PythonCallbacks {
  private static final Set<String> ORDERING = Set.of("sorted", "min", "max", "list.sort");

  private final PythonOwnCalls calls;

  PythonCallbacks(PythonOwnCalls calls) {
    this.calls = calls;
  }

  /** What a call of a function gives; {@code null} when no function that it is handed matters. */
  @Nullable Meaning named(String callee, Handed handed) {
    var given = handed.positional();
    if (ORDERING.contains(callee) && !given.isEmpty())
      calls.applied(handed.named("key"), List.of(Elements.of(given.getFirst())));
    return switch (callee) {
      case "map" -> given.size() < 2 ? null : new Value("map", each(given));
      case "filter", "itertools.filterfalse", "itertools.takewhile", "itertools.dropwhile" -> {
        if (given.size() < 2) yield null;
        calls.applied(given.getFirst(), List.of(Elements.of(given.get(1))));
        yield new Value("filter", Elements.of(given.get(1)));
      }
      case "functools.partial" -> given.isEmpty() ? null : new Meaning.Prepared(given.getFirst());
      case "functools.reduce" -> reduced(given);
      case "threading.Thread", "multiprocessing.Process" -> {
        if (handed.named("args") instanceof Meaning.Pack pack)
          calls.applied(handed.named("target"), pack.parts());
        yield null;
      }
      case "asyncio.run" -> given.isEmpty() ? null : awaited(given.getFirst());
      case "asyncio.wait_for", "asyncio.shield" ->
          given.isEmpty() ? null : new Value("coroutine", awaited(given.getFirst()));
      case "asyncio.create_task", "asyncio.ensure_future" ->
          given.isEmpty() ? null : new Value("asyncio.Task", awaited(given.getFirst()));
      case "asyncio.gather" -> new Value("coroutine", gathered(given));
      case "asyncio.to_thread" ->
          given.isEmpty() ? null : new Value("coroutine", rest(given, given.getFirst()));
      default -> null;
    };
  }

  /** The same of a method. */
  @Nullable Meaning method(Attribute method, Handed handed) {
    var given = handed.positional();
    var object = method.object();
    if (ORDERING.contains(method.dotted()))
      calls.applied(handed.named("key"), List.of(Elements.of(object)));
    if (given.isEmpty()) return null;
    var function = given.getFirst();
    return switch (method.dotted()) {
      case "concurrent.futures.ThreadPoolExecutor.submit",
          "concurrent.futures.ProcessPoolExecutor.submit" ->
          new Value("concurrent.futures.Future", rest(given, function));
      case "concurrent.futures.ThreadPoolExecutor.map",
          "concurrent.futures.ProcessPoolExecutor.map" ->
          new Value("iterator", each(given));
      case "multiprocessing.Pool.map",
          "multiprocessing.Pool.imap",
          "multiprocessing.Pool.imap_unordered" ->
          new Value("list", each(given));
      case "asyncio.AbstractEventLoop.run_until_complete" -> awaited(function);
      case "pandas.DataFrame.pipe", "pandas.Series.pipe" ->
          calls.applied(function, List.of(object));
      case "pandas.DataFrame.apply" -> {
        calls.applied(function, List.of(Meaning.value("pandas.Series")));
        yield null;
      }
      case "pandas.DataFrameGroupBy.apply", "pandas.DataFrameGroupBy.pipe" -> {
        calls.applied(function, List.of(Meaning.value("pandas.DataFrame")));
        yield null;
      }
      case "pandas.SeriesGroupBy.apply", "pandas.SeriesGroupBy.agg" -> {
        calls.applied(function, List.of(Meaning.value("pandas.Series")));
        yield null;
      }
      default -> null;
    };
  }

  /** What a function gives for each of what is in the arguments after it. */
  private Meaning each(List<Meaning> given) {
    var items = new ArrayList<Meaning>();
    for (var iterated : given.subList(1, given.size())) items.add(Elements.of(iterated));
    return calls.applied(given.getFirst(), items);
  }

  /** What a function gives for the arguments after it. */
  private Meaning rest(List<Meaning> given, Meaning function) {
    return calls.applied(function, given.subList(1, given.size()));
  }

  private @Nullable Meaning reduced(List<Meaning> given) {
    if (given.size() < 2) return null;
    var item = Elements.of(given.get(1));
    var first = given.size() > 2 ? given.get(2) : item;
    return calls.applied(given.getFirst(), List.of(first, item));
  }

  private static Meaning awaited(Meaning coroutine) {
    return coroutine.type().equals("coroutine") ? coroutine.element() : UNKNOWN;
  }

  private static Meaning gathered(List<Meaning> coroutines) {
    var results = coroutines.stream().map(PythonCallbacks::awaited).toList();
    var any = results.stream().reduce(NEVER, Meaning::or);
    return results.isEmpty() ? Meaning.value("list") : new Value("list", any);
  }
}
