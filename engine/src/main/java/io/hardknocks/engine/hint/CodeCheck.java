package io.hardknocks.engine.hint;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Warning;
import java.util.List;

/** Says where lessons apply to code. */
public interface CodeCheck {
  /** By line. */
  List<Warning> check(Project project, String language, String code);
}
