package io.hardknocks.server.mcp.tool;

import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.embedded.AttemptReport;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.model.Project;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;

/** Records by id, as far as the caller may see them. */
final class Visible {
  private Visible() {}

  static AttemptReport attempt(Hardknocks memory, String id, Principal who) {
    var report = memory.reports().attemptReport(id);
    require(who, report.attempt().stage().project(), "attempt", id);
    return report;
  }

  static LessonReport lesson(Hardknocks memory, String id, Principal who) {
    var report = memory.lessons().lesson(id);
    require(who, report.lesson().project(), "lesson", id);
    return report;
  }

  private static void require(Principal who, Project project, String kind, String id) {
    if (!who.sees(project))
      throw new Refused(
          Problem.of(HttpStatus.NOT_FOUND, kind + ": " + id + " is not in the token's project"));
  }
}
