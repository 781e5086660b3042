package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a model provider's error answer, where no exception names it. */
public final class ProviderBody implements TraceParser {
  private static final List<String> SIGNS =
      List.of(
          "context_length_exceeded",
          "maximum context length",
          "invalid_request_error",
          "rate_limit_exceeded",
          "rate_limit_error",
          "insufficient_quota",
          "overloaded_error",
          "invalid_api_key",
          "authentication_error",
          "model_not_found",
          "content_filter",
          "content_policy_violation",
          "tokens per min",
          "Incorrect API key provided",
          "exceeded your current quota",
          "api_error",
          "prompt is too long",
          "credit balance is too low",
          "generativelanguage.googleapis.com",
          "string_above_max_length",
          "billing_hard_limit_reached",
          "server_error",
          "permission_error",
          "not_found_error",
          "API_KEY_INVALID",
          "tokens_limit_reached",
          "ThrottlingException) when calling the InvokeModel",
          "ThrottlingException) when calling the Converse",
          "DeploymentNotFound",
          "unsupported_parameter",
          "model is overloaded",
          "maximum number of tokens allowed",
          "max_tokens is too large",
          "pull model manifest",
          "INVALID_ARGUMENT",
          "RESOURCE_EXHAUSTED",
          "UNAUTHENTICATED",
          "FAILED_PRECONDITION",
          "openrouter.ai",
          "function call turn",
          "model_name: ");

  /** How the clients of providers print an answer of any type. */
  private static final Pattern ANSWER =
      Pattern.compile("\\bError code: [45]\\d\\d - \\{['\"]error['\"]: ?\\{");

  private static final Pattern CODE =
      Pattern.compile("['\"]code['\"]: ?['\"]([a-zA-Z_]{3,60})['\"]");
  private static final Pattern TYPE =
      Pattern.compile("['\"](?:type|status)['\"]: ?['\"]([a-zA-Z_]{3,60})['\"]");
  private static final Pattern MESSAGE =
      Pattern.compile("['\"]message['\"]: ?(?:\"([^\"]{1,2000})|'([^']{1,2000}))");

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.hasAny("oken", "rror", "odel", "quota", "limit", "API")) return null;
    for (String sign : SIGNS) {
      if (!text.has(sign)) continue;
      for (int i = text.lastIndex(); i >= 0; i--) {
        if (text.line(i).contains(sign)) return reading(text, i);
      }
    }
    return text.has("Error code: ") ? answer(text) : null;
  }

  private static @Nullable Reading answer(Text text) {
    for (int i = text.lastIndex(); i >= 0; i--) {
      if (ANSWER.matcher(text.line(i)).find()) return reading(text, i);
    }
    return null;
  }

  private static Reading reading(Text text, int index) {
    int from = Math.max(0, index - 8);
    int to = Math.min(text.size(), index + 9);
    var around = text.join(from, to);
    var name = first(CODE, around);
    if (name.isEmpty()) name = specific(around);
    var words = message(around);
    var said = words.isEmpty() ? around.strip() : words + "\n" + text.line(index).strip();
    var thrown = Thrown.of(name.isEmpty() ? "api error" : "api:" + name, said);
    return Reading.of("", Strength.LIKELY, thrown, index);
  }

  /** The last type of the body that is no mere frame around the error. */
  private static String specific(String around) {
    var matcher = TYPE.matcher(around);
    var name = "";
    while (matcher.find()) if (!matcher.group(1).equals("error")) name = matcher.group(1);
    return name;
  }

  private static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String message(String text) {
    var matcher = MESSAGE.matcher(text);
    if (!matcher.find()) return "";
    var quoted = matcher.group(1);
    return quoted == null ? matcher.group(2) : quoted;
  }
}
