package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.raw.Attributes;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.model.Project;

/**
 * What a resource says for all of its spans.
 *
 * @param project its own, else that of whoever may send
 * @param service {@code service.name}, else {@code unknown}
 */
record Sender(Project project, String session, boolean ours, String service) {
  static Sender of(Attributes resource, Project otherwise) {
    var project = resource.text(Attribute.PROJECT.key());
    var own = resource.text(Attribute.SESSION_ID.key());
    var service = resource.text("service.name");
    return new Sender(
        project.isBlank() ? otherwise : new Project(project),
        own.isEmpty() ? resource.text("session.id") : own,
        !own.isEmpty(),
        service.isBlank() ? "unknown" : service);
  }
}
