package io.hardknocks.codec.submission;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.Durations;
import io.hardknocks.codec.JsonValue;
import io.hardknocks.model.Usage;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run took. Names that we have no word for become attributes, {@code usage.NAME}. */
final class UsageFields {
  private final Map<String, String> attributes;
  private Usage.Source source = Usage.Source.REPORTED;
  private @Nullable Duration cpu;
  private @Nullable Long peakMemory;
  private @Nullable Long read;
  private @Nullable Long written;

  UsageFields(Map<String, String> attributes) {
    this.attributes = attributes;
  }

  Usage read(JsonValue object) throws BadRecord {
    object.fields("usage", this::take);
    boolean nothing = cpu == null && peakMemory == null && read == null && written == null;
    return nothing && source == Usage.Source.REPORTED
        ? Usage.UNKNOWN
        : new Usage(source, cpu, peakMemory, read, written);
  }

  private void take(String name, JsonValue value) throws BadRecord {
    if (value.isNull()) return;
    var field = "usage." + name;
    switch (name) {
      case "source" -> source = Usage.Source.ofWire(value.text(field));
      case "cpu_ms" -> cpu = Durations.ofMillis(field, value.number(field));
      case "peak_memory_bytes" -> peakMemory = value.whole(field);
      case "read_bytes" -> read = value.whole(field);
      case "written_bytes" -> written = value.whole(field);
      default -> attributes.put(field, value.raw());
    }
  }
}
