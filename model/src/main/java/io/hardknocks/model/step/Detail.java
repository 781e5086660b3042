package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Names;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.SortedTexts;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a step was about. Text is empty where it was not recorded. */
public sealed interface Detail {
  /** What kinds there are. */
  enum Kind {
    LLM_CALL,
    TEMPLATE_RENDER,
    CODE_GENERATION,
    VALIDATION,
    FILE_WRITE,
    TOOL_CALL,
    CUSTOM;

    public static Kind of(Detail detail) {
      return switch (detail) {
        case ModelCall _ -> LLM_CALL;
        case TemplateRender _ -> TEMPLATE_RENDER;
        case CodeGeneration _ -> CODE_GENERATION;
        case Validation _ -> VALIDATION;
        case FileWrite _ -> FILE_WRITE;
        case ToolCall _ -> TOOL_CALL;
        case Custom _ -> CUSTOM;
      };
    }

    /** The word in every format: {@code llm_call}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no kind has this word
     */
    public static Kind ofWire(String wire) {
      return Names.ofWire(Kind.class, "type", wire);
    }
  }

  /**
   * A call of a model.
   *
   * @param provider {@code anthropic}, {@code openai} …; empty when not known
   * @param model as it was asked for or answered; empty when not known
   * @param prompt the whole text
   * @param response the whole text
   * @param parameters {@code temperature}, {@code service_tier} …, by name; each value is JSON text
   */
  record ModelCall(
      String provider,
      String model,
      String prompt,
      String response,
      SortedMap<String, String> parameters,
      TokenUsage tokens,
      Delivery delivery,
      Cost cost)
      implements Detail {
    public ModelCall {
      requireNonNull(provider, "provider");
      requireNonNull(model, "model");
      requireNonNull(prompt, "prompt");
      requireNonNull(response, "response");
      parameters = SortedTexts.copyOf(parameters);
      requireNonNull(tokens, "tokens");
      requireNonNull(delivery, "delivery");
      requireNonNull(cost, "cost");
    }

    /** This call with other texts. */
    public ModelCall texts(String sent, String received) {
      return new ModelCall(provider, model, sent, received, parameters, tokens, delivery, cost);
    }

    public ModelCall tokens(TokenUsage other) {
      return new ModelCall(provider, model, prompt, response, parameters, other, delivery, cost);
    }

    public ModelCall delivery(Delivery other) {
      return new ModelCall(provider, model, prompt, response, parameters, tokens, other, cost);
    }

    /** This call at another cost. */
    public ModelCall at(Cost other) {
      return new ModelCall(provider, model, prompt, response, parameters, tokens, delivery, other);
    }
  }

  /**
   * A text made of a template.
   *
   * @param template its name
   * @param variables what was put in, by name; each value is JSON text
   */
  record TemplateRender(String template, SortedMap<String, String> variables, String output)
      implements Detail {
    public TemplateRender {
      requireNonNull(template, "template");
      variables = SortedTexts.copyOf(variables);
      requireNonNull(output, "output");
    }
  }

  /**
   * Code made of a specification.
   *
   * @param parses whether it is code at all; {@code null} when that was not looked at
   * @param problems why it does not parse
   */
  record CodeGeneration(
      String specification, String code, @Nullable Boolean parses, List<Finding> problems)
      implements Detail {
    public CodeGeneration {
      requireNonNull(specification, "specification");
      requireNonNull(code, "code");
      problems = List.copyOf(problems);
    }
  }

  /**
   * A check of something that was made.
   *
   * @param of {@code syntax}, {@code import}, {@code render}, {@code logic} or a word of the writer
   * @param fixesApplied what was changed so that it passes
   */
  record Validation(String of, List<Finding> errors, List<String> fixesApplied, Recovery recovery)
      implements Detail {
    public Validation {
      requireNonNull(of, "of");
      errors = List.copyOf(errors);
      fixesApplied = List.copyOf(fixesApplied);
      requireNonNull(recovery, "recovery");
    }
  }

  /**
   * A file that was written.
   *
   * @param permissions {@code rw-r--r--} or as the writer has it
   * @param verified whether it was read again and found whole; {@code null} when it was not
   */
  record FileWrite(OutputFile file, String permissions, @Nullable Boolean verified)
      implements Detail {
    public FileWrite {
      requireNonNull(file, "file");
      requireNonNull(permissions, "permissions");
    }
  }

  /** A call of a tool by a model or an agent. */
  record ToolCall(String tool, String arguments, String result) implements Detail {
    public ToolCall {
      requireNonNull(tool, "tool");
      requireNonNull(arguments, "arguments");
      requireNonNull(result, "result");
    }
  }

  /**
   * Anything else; its fields are the attributes of the step.
   *
   * @param word what its writer calls this kind, {@code custom} when nothing
   */
  record Custom(String word) implements Detail {
    public Custom {
      Names.requireName(word, "type", 200);
    }
  }
}
