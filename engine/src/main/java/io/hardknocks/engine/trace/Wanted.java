package io.hardknocks.engine.trace;

import io.hardknocks.engine.JsonTexts;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.model.trace.SpanMessage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a step should be like, by all that is known of its trace. Applying it twice changes nothing.
 *
 * @param wrapped whether it is a model call that tells of another one inside it again
 */
record Wanted(Place place, boolean wrapped, Said said) {
  /** The kind of a step that was a model call around another. */
  static final String WRAPPER = "llm_wrapper";

  private static final String PROMPT = "prompt";
  private static final String RESPONSE = "response";

  /** Marks a text that came apart from its span. */
  private static final String APART = "_from";

  private static final String LOGS = "\"logs\"";

  /** What came apart from a span, as texts; empty where nothing did. */
  record Said(String prompt, String response) {
    static Said of(List<SpanMessage> messages) {
      return new Said(
          prompt(messages.stream().filter(message -> !message.answer()).toList()),
          messages.stream()
              .filter(SpanMessage::answer)
              .map(SpanMessage::text)
              .collect(Collectors.joining("\n\n")));
    }

    private static String prompt(List<SpanMessage> sent) {
      if (sent.size() == 1 && sent.getFirst().role().equals("user")) return sent.getFirst().text();
      return sent.stream()
          .map(message -> message.role() + ": " + message.text())
          .collect(Collectors.joining("\n\n"));
    }
  }

  Step on(Step step) {
    var placed = step.place().equals(place) ? step : step.at(place);
    return switch (placed.detail()) {
      case Detail.ModelCall call -> call(placed, call);
      case Detail.Custom custom when custom.word().equals(WRAPPER) -> wrapper(placed);
      default -> placed;
    };
  }

  private Step call(Step step, Detail.ModelCall call) {
    var told = told(step, call);
    return wrapped && told.detail() instanceof Detail.ModelCall whole ? wrap(told, whole) : told;
  }

  private Step told(Step step, Detail.ModelCall call) {
    boolean prompt = takes(step, PROMPT, call.prompt(), said.prompt());
    boolean response = takes(step, RESPONSE, call.response(), said.response());
    if (!prompt && !response) return step;
    var attributes = new TreeMap<>(step.attributes());
    if (prompt) attributes.put(PROMPT + APART, LOGS);
    if (response) attributes.put(RESPONSE + APART, LOGS);
    return step.attributes(attributes)
        .detail(
            call.texts(
                prompt ? said.prompt() : call.prompt(),
                response ? said.response() : call.response()));
  }

  /** The text of the span itself goes before what came apart from it. */
  private static boolean takes(Step step, String name, String known, String said) {
    return !said.isEmpty() && (known.isEmpty() || step.attributes().containsKey(name + APART));
  }

  private static Step wrap(Step step, Detail.ModelCall call) {
    var attributes = new TreeMap<>(step.attributes());
    put(attributes, "provider", call.provider());
    put(attributes, "model", call.model());
    put(attributes, PROMPT, call.prompt());
    put(attributes, RESPONSE, call.response());
    call.parameters().forEach((name, json) -> attributes.putIfAbsent("parameter." + name, json));
    tokens(attributes, call.tokens());
    return step.attributes(attributes).detail(new Detail.Custom(WRAPPER));
  }

  private static void put(SortedMap<String, String> attributes, String name, String text) {
    if (!text.isEmpty()) attributes.put(name, JsonTexts.write(text));
  }

  private static void tokens(SortedMap<String, String> attributes, TokenUsage tokens) {
    put(attributes, "tokens.input", tokens.input());
    put(attributes, "tokens.output", tokens.output());
    put(attributes, "tokens.cache_read", tokens.cacheRead());
    put(attributes, "tokens.cache_write", tokens.cacheWrite());
    put(attributes, "tokens.reasoning", tokens.reasoning());
    put(attributes, "tokens.total", tokens.total());
  }

  private static void put(SortedMap<String, String> attributes, String name, @Nullable Long count) {
    if (count != null) attributes.put(name, count.toString());
  }

  private Step wrapper(Step step) {
    var attributes = new TreeMap<>(step.attributes());
    tell(step, attributes, PROMPT, said.prompt());
    tell(step, attributes, RESPONSE, said.response());
    return attributes.equals(step.attributes()) ? step : step.attributes(attributes);
  }

  private static void tell(
      Step step, SortedMap<String, String> attributes, String name, String text) {
    if (!takes(step, name, attributes.getOrDefault(name, ""), text)) return;
    attributes.put(name, JsonTexts.write(text));
    attributes.put(name + APART, LOGS);
  }
}
