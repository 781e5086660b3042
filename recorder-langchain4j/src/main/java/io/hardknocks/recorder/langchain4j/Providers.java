package io.hardknocks.recorder.langchain4j;

import dev.langchain4j.model.ModelProvider;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Providers by the names of the GenAI conventions, where they have one. */
final class Providers {
  private static final Map<String, String> NAMES =
      Map.of(
          "OPEN_AI", "openai",
          "AZURE_OPEN_AI", "azure.ai.openai",
          "MICROSOFT_FOUNDRY", "azure.ai.inference",
          "AMAZON_BEDROCK", "aws.bedrock",
          "GOOGLE_AI_GEMINI", "gcp.gemini",
          "GOOGLE_GENAI", "gcp.gen_ai",
          "GOOGLE_VERTEX_AI_GEMINI", "gcp.vertex_ai",
          "GOOGLE_VERTEX_AI_ANTHROPIC", "gcp.vertex_ai",
          "WATSONX", "ibm.watsonx.ai");

  private Providers() {}

  static String name(@Nullable ModelProvider provider) {
    if (provider == null) return "";
    return NAMES.getOrDefault(provider.name(), provider.name().toLowerCase(Locale.ROOT));
  }
}
