package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Fault;
import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.JsonParts;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.codec.otlp.dialect.attribute.ValueText;
import io.hardknocks.codec.otlp.dialect.call.ModelCalls;
import io.hardknocks.codec.otlp.raw.RawSpan;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Recovery;
import java.util.List;

/** What the steps of our recorder were about. */
final class OwnDetails {
  private OwnDetails() {}

  static Detail of(String kind, RawSpan span, Fields fields, Fault fault) {
    return switch (kind) {
      case "llm_call" -> ModelCalls.of(span, fields, fault, true);
      case "tool_call" -> tool(fields);
      case "template_render" ->
          new Detail.TemplateRender(
              fields.text(Attribute.TEMPLATE_NAME),
              JsonParts.fields(fields.text(Attribute.TEMPLATE_VARIABLES)),
              fields.text(Attribute.TEMPLATE_OUTPUT));
      case "code_generation" ->
          new Detail.CodeGeneration(
              fields.text(Attribute.CODE_SPECIFICATION),
              fields.text(Attribute.CODE_TEXT),
              fields.yes(Attribute.CODE_PARSED),
              findings(fields, Attribute.CODE_ERRORS));
      case "validation" -> validation(fields);
      case "file_write" -> write(fields);
      default -> new Detail.Custom(Printable.name(kind, "custom", 200));
    };
  }

  private static Detail.ToolCall tool(Fields fields) {
    fields.take(Meaning.OPERATION);
    return new Detail.ToolCall(
        fields.text(Meaning.TOOL_NAME),
        fields.text(Meaning.TOOL_ARGUMENTS),
        fields.text(Meaning.TOOL_RESULT));
  }

  private static Detail.Validation validation(Fields fields) {
    var kind = fields.text(Attribute.VALIDATION_KIND);
    var recovery = fields.text(Attribute.VALIDATION_RECOVERY);
    return new Detail.Validation(
        kind.isEmpty() ? "custom" : kind,
        findings(fields, Attribute.VALIDATION_ERRORS),
        texts(fields.take(Attribute.VALIDATION_FIXES)),
        recovery.isEmpty() ? Recovery.NOT_TRIED : Recovery.ofWire(recovery));
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof List<?> list) return list.stream().map(ValueText::plain).toList();
    return value == null ? List.of() : List.of(ValueText.plain(value));
  }

  private static List<Finding> findings(Fields fields, Attribute attribute) {
    var json = fields.text(attribute);
    return json.isEmpty() ? List.of() : JsonParts.findings(json);
  }

  private static Detail.FileWrite write(Fields fields) {
    var size = fields.count(Attribute.FILE_SIZE);
    return new Detail.FileWrite(
        new OutputFile(
            fields.text(Attribute.FILE_PATH),
            size == null ? 0 : size,
            fields.text(Attribute.FILE_SHA256)),
        fields.text(Attribute.FILE_PERMISSIONS),
        fields.yes(Attribute.FILE_VERIFIED));
  }
}
