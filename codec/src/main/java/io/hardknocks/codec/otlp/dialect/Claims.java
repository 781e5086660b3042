package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.trace.Claim;
import org.jspecify.annotations.Nullable;

/** What a span or log record says of its place. */
final class Claims {
  private Claims() {}

  static Claim of(Fields fields, Sender sender) {
    var project = fields.text(Attribute.PROJECT);
    var own = fields.text(Attribute.SESSION_ID);
    var stage = fields.text(Attribute.STAGE_NAME);
    var attempt = fields.text(Attribute.ATTEMPT_ID);
    var conversation = fields.text(Meaning.CONVERSATION);
    boolean ours = !own.isBlank() || sender.ours();
    var session =
        !own.isBlank()
            ? own
            : sender.ours() || conversation.isBlank() ? sender.session() : conversation;
    if (project.isBlank() && session.isBlank() && stage.isBlank() && attempt.isBlank())
      return sender.project().equals(Project.DEFAULT) ? Claim.NONE : of(sender.project());
    return new Claim(
        ours,
        project.isBlank() ? sender.project() : new Project(project),
        orNull(session),
        orNull(stage),
        attempt.isBlank() ? null : new AttemptId(attempt));
  }

  private static Claim of(Project project) {
    return new Claim(false, project, null, null, null);
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
