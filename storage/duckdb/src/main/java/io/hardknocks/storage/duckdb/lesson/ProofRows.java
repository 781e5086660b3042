package io.hardknocks.storage.duckdb.lesson;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.storage.duckdb.sql.Micros;
import io.hardknocks.storage.duckdb.sql.Sql;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.sql.Texts;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The rows of {@code proofs}, {@code rulings} and {@code feedback}. */
record ProofRows(Sql sql) {
  boolean keep(Proof proof) throws SQLException {
    if (proofs(List.of(proof.lesson())).contains(proof)) return false;
    sql.run(
        "INSERT INTO proofs SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM proofs",
        proof.lesson().value(),
        Text.in(proof.pair().failed().value()),
        Text.in(proof.pair().fixing().value()),
        proof.result().wire(),
        Text.in(proof.detail()),
        Micros.of(proof.at()));
    return true;
  }

  List<Proof> proofs(Collection<LessonId> lessons) throws SQLException {
    return sql.list(
        "SELECT lesson, failed, fixing, result, detail, at_us FROM proofs WHERE lesson IN "
            + Texts.LIST
            + " ORDER BY number",
        row ->
            new Proof(
                new LessonId(row.text(1)),
                new Pair(new AttemptId(row.text(2)), new AttemptId(row.text(3))),
                Proof.Result.ofWire(row.text(4)),
                row.text(5),
                Micros.instant(row.number(6))),
        Texts.of(lessons));
  }

  boolean keep(Ruling ruling) throws SQLException {
    if (rulings(List.of(ruling.lesson())).contains(ruling)) return false;
    sql.run(
        "INSERT INTO rulings SELECT coalesce(max(number), 0) + 1, ?, ?, ? FROM rulings",
        ruling.lesson().value(),
        ruling.choice().wire(),
        Micros.of(ruling.at()));
    return true;
  }

  List<Ruling> rulings(Collection<LessonId> lessons) throws SQLException {
    return sql.list(
        "SELECT lesson, choice, at_us FROM rulings WHERE lesson IN "
            + Texts.LIST
            + " ORDER BY number",
        row ->
            new Ruling(
                new LessonId(row.text(1)),
                Ruling.Choice.ofWire(row.text(2)),
                Micros.instant(row.number(3))),
        Texts.of(lessons));
  }

  boolean keep(Feedback feedback) throws SQLException {
    if (feedback(List.of(feedback.lesson())).contains(feedback)) return false;
    sql.run(
        "INSERT INTO feedback SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM feedback",
        feedback.lesson().value(),
        feedback.result().wire(),
        Text.in(feedback.from()),
        Text.in(feedback.session()),
        Text.in(feedback.comment()),
        Micros.of(feedback.at()));
    return true;
  }

  List<Feedback> feedback(Collection<LessonId> lessons) throws SQLException {
    return sql.list(
        "SELECT lesson, result, sender, session, comment, at_us FROM feedback WHERE lesson IN "
            + Texts.LIST
            + " ORDER BY number",
        row ->
            new Feedback(
                new LessonId(row.text(1)),
                Feedback.Result.ofWire(row.text(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                Micros.instant(row.number(6))),
        Texts.of(lessons));
  }
}
