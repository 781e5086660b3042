package io.hardknocks.codec.otlp.raw;

/** Who sent a span or a log record: the resource, and the instrumentation that made it. */
public final class Origin {
  private final Attributes resource;
  private String scope = "";

  Origin(Attributes resource) {
    this.resource = resource;
  }

  public Attributes resource() {
    return resource;
  }

  /** The name of the instrumentation, {@code openinference.instrumentation.langchain}. */
  public String scope() {
    return scope;
  }

  void scope(String name) {
    scope = name;
  }
}
