package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Resources;

/** What an attempt or a step took from the machine, out of our own attributes. */
final class Taken {
  private Taken() {}

  static Resources of(Fields fields) {
    boolean measured =
        fields.has(Attribute.CPU_SECONDS)
            || fields.has(Attribute.MEMORY_PEAK)
            || fields.has(Attribute.MEMORY_START)
            || fields.has(Attribute.DISK_READ)
            || fields.has(Attribute.DISK_WRITTEN)
            || fields.has(Attribute.TEMPORARY_FILES);
    if (!measured) return Resources.UNKNOWN;
    return new Resources(
        new Usage(
            Usage.Source.REPORTED,
            Fields.duration(fields.take(Attribute.CPU_SECONDS), 1),
            fields.count(Attribute.MEMORY_PEAK),
            fields.count(Attribute.DISK_READ),
            fields.count(Attribute.DISK_WRITTEN)),
        fields.count(Attribute.MEMORY_START),
        fields.count(Attribute.MEMORY_END),
        fields.count(Attribute.TEMPORARY_FILES));
  }
}
