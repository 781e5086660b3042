package io.hardknocks.storage.duckdb.lesson;

import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trial;
import io.hardknocks.storage.duckdb.sql.Filter;
import io.hardknocks.storage.duckdb.sql.Hash;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Row;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sql.Texts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of {@code exposures}. */
public record ExposureRows(Sql sql) {
  private record Key(LessonId lesson, StageKey stage) {
    static Key of(Exposure exposure) {
      return new Key(exposure.lesson(), exposure.stage());
    }
  }

  List<Exposure> append(List<Exposure> exposures) throws SQLException {
    var stages = exposures.stream().map(Exposure::stage).distinct().toList();
    var known = new HashSet<Key>();
    for (var kept : ofStages(Set.copyOf(stages))) known.add(Key.of(kept));
    var fresh = new ArrayList<Exposure>();
    for (var exposure : exposures) if (known.add(Key.of(exposure))) fresh.add(exposure);
    if (!fresh.isEmpty()) write(fresh);
    return List.copyOf(fresh);
  }

  private void write(List<Exposure> fresh) throws SQLException {
    long number = sql.number("SELECT coalesce(max(number), 0) FROM exposures");
    try (var out = sql.appender("exposures")) {
      for (var exposure : fresh) {
        var stage = exposure.stage();
        out.beginRow();
        out.append(++number).append(exposure.lesson().value());
        out.append(Hash.of(stage.project(), stage.session()));
        out.append(Text.in(stage.project().name())).append(Text.in(stage.session()));
        out.append(Text.in(stage.name())).append(exposure.channel().wire());
        out.append(exposure.shown()).append(Micros.of(exposure.at())).append(0);
        out.endRow();
      }
      out.flush();
    }
  }

  List<Exposure> of(LessonId lesson) throws SQLException {
    return sql.list(
        SELECT + " WHERE lesson = ? ORDER BY number", ExposureRows::read, lesson.value());
  }

  List<Exposure> ofStages(Set<StageKey> stages) throws SQLException {
    var hashes =
        stages.stream()
            .mapToLong(stage -> Hash.of(stage.project(), stage.session()))
            .distinct()
            .toArray();
    return sql
        .list(
            SELECT + " WHERE session_hash IN " + Sql.NUMBERS + " ORDER BY number",
            ExposureRows::read,
            hashes)
        .stream()
        .filter(exposure -> stages.contains(exposure.stage()))
        .toList();
  }

  List<Trial> trials(Collection<LessonId> lessons) throws SQLException {
    return sql.list(
        TRIALS, row -> new Trial(read(row), Trial.Result.ofWire(row.text(8))), Texts.of(lessons));
  }

  /** Keeps what attempts showed that are about to be forgotten. */
  public void settle(Filter forgotten) throws SQLException {
    sql.run(forgotten.in(SETTLE), forgotten.with());
  }

  private static Exposure read(Row row) throws SQLException {
    return new Exposure(
        new LessonId(row.text(1)),
        new StageKey(new Project(row.text(2)), row.text(3), row.text(4)),
        Exposure.Channel.ofWire(row.text(5)),
        row.yes(6),
        Micros.instant(row.number(7)));
  }

  private static final String SELECT =
      "SELECT lesson, project, session, stage, channel, shown, at_us FROM exposures";

  // how much an attempt shows: 0 nothing, 1 avoided, 2 repeated, as Trial.Result counts them
  private static final String SHOWN =
      """
      SELECT e.number, max(CASE
          WHEN a.fingerprint IS NOT NULL AND list_contains(l.fingerprints, a.fingerprint) THEN 2
          WHEN a.outcome = 'succeeded' THEN 1
          ELSE 0 END) AS result
      FROM exposures e
      JOIN {attempts} a ON a.session_hash = e.session_hash AND a.project = e.project
        AND a.session = e.session AND a.stage = e.stage AND epoch_us(a.started_at) >= e.at_us
      LEFT JOIN lessons l ON l.id = e.lesson
      {where}
      GROUP BY e.number
      """;

  private static final String TRIALS =
      """
      WITH wanted AS (SELECT unnest(string_split(?, chr(31))) AS lesson),
        shown AS ({shown})
      SELECT e.lesson, e.project, e.session, e.stage, e.channel, e.shown, e.at_us,
        ['open', 'avoided', 'repeated'][1 + greatest(e.settled, coalesce(s.result, 0))]
      FROM exposures e LEFT JOIN shown s ON s.number = e.number
      WHERE e.lesson IN (SELECT lesson FROM wanted)
      ORDER BY e.number
      """
          .replace(
              "{shown}",
              SHOWN
                  .replace("{attempts}", "attempts")
                  .replace("{where}", "WHERE e.lesson IN (SELECT lesson FROM wanted)"));

  private static final String SETTLE =
      """
      UPDATE exposures SET settled = greatest(settled, result)
      FROM ({shown}) AS shown
      WHERE exposures.number = shown.number AND result > settled
      """
          .replace(
              "{shown}",
              SHOWN
                  .replace("{attempts}", "(SELECT * FROM attempts WHERE {filter})")
                  .replace("{where}", ""));
}
