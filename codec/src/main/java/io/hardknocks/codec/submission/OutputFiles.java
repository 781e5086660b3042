package io.hardknocks.codec.submission;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonValue;
import io.hardknocks.model.OutputFile;
import java.util.HashMap;
import java.util.Map;

/** A file that an attempt made: an object, or just its path. */
final class OutputFiles {
  private OutputFiles() {}

  static OutputFile read(JsonValue value) throws BadRecord {
    if (!value.isObject()) return new OutputFile(value.text("output_files"), 0, "");
    Map<String, Object> fields = new HashMap<>();
    value.fields(
        "output_files",
        (name, field) -> {
          switch (name) {
            case "path", "sha256" -> fields.put(name, field.text("output_files." + name));
            case "size" -> fields.put(name, field.whole("output_files.size"));
            default -> field.pass();
          }
        });
    if (!(fields.get("path") instanceof String path)) {
      throw new BadRecord("output_files.path: missing (expected: a path)");
    }
    return new OutputFile(
        path, (Long) fields.getOrDefault("size", 0L), (String) fields.getOrDefault("sha256", ""));
  }
}
