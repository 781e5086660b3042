package io.hardknocks.storage.memory;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.AttemptStore;
import io.hardknocks.storage.Cursor;
import io.hardknocks.storage.Limits;
import io.hardknocks.storage.Page;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.memory.Tables.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class MemoryAttempts implements AttemptStore {
  private final Gate gate;
  private final Tables tables;

  MemoryAttempts(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public List<Attempt> append(List<Attempt> attempts) {
    var given = List.copyOf(attempts);
    return gate.in(
        () -> {
          var kept = new ArrayList<Attempt>();
          for (var attempt : given) {
            if (!tables.attempts.containsKey(attempt.id())) kept.add(keep(attempt));
          }
          return List.copyOf(kept);
        });
  }

  private Attempt keep(Attempt attempt) {
    var numbered = attempt.numbered(tables.highest.merge(attempt.stage(), 1, Integer::sum));
    var headline = Headline.of(numbered, ++tables.position);
    tables.attempts.put(attempt.id(), new Entry(numbered, headline));
    return numbered;
  }

  @Override
  public @Nullable Attempt find(AttemptId id) {
    return findAll(List.of(id)).stream().findFirst().orElse(null);
  }

  @Override
  public List<Attempt> findAll(List<AttemptId> ids) {
    var wanted = List.copyOf(ids);
    return gate.in(
        () ->
            wanted.stream()
                .distinct()
                .map(tables.attempts::get)
                .filter(Objects::nonNull)
                .map(Entry::attempt)
                .toList());
  }

  @Override
  public List<AttemptId> startingWith(String prefix, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            tables.attempts.keySet().stream()
                .map(AttemptId::value)
                .filter(id -> id.startsWith(prefix))
                .sorted(CodePoints.ORDER)
                .limit(limit)
                .map(AttemptId::new)
                .toList());
  }

  @Override
  public Page<Headline> list(AttemptQuery query) {
    return gate.in(
        () -> {
          var found =
              tables
                  .in(query.scope())
                  .filter(entry -> matches(query, entry))
                  .filter(entry -> isAfter(query.cursor(), entry.headline()))
                  .sorted(Tables.TRYING.reversed())
                  .limit(query.limit() + 1L)
                  .map(Entry::headline)
                  .toList();
          if (found.size() <= query.limit()) return new Page<>(found, null);
          var last = found.get(query.limit() - 1);
          var next = new Cursor(last.startedAt(), last.position());
          return new Page<>(found.subList(0, query.limit()), next);
        });
  }

  private boolean matches(AttemptQuery query, Entry entry) {
    var headline = entry.headline();
    var failure = headline.failure();
    if (!query.outcomes().isEmpty() && !query.outcomes().contains(headline.outcome())) return false;
    if (query.unfixedOnly() && (failure == null || tables.fixed(entry))) return false;
    if (query.fingerprint() != null
        && (failure == null || !query.fingerprint().equals(failure.fingerprint()))) return false;
    return query.category() == null || (failure != null && query.category() == failure.category());
  }

  private static boolean isAfter(@Nullable Cursor cursor, Headline headline) {
    if (cursor == null) return true;
    int byTime = headline.startedAt().compareTo(cursor.startedAt());
    return byTime < 0 || (byTime == 0 && headline.position() < cursor.position());
  }

  @Override
  public List<Attempt> ofSession(Project project, String session) {
    return gate.in(
        () ->
            tables.attempts.values().stream()
                .filter(entry -> entry.attempt().stage().project().equals(project))
                .filter(entry -> entry.attempt().stage().session().equals(session))
                .sorted(Tables.TRYING)
                .map(Entry::attempt)
                .toList());
  }

  @Override
  public List<Headline> naming(Collection<AttemptId> previous) {
    var wanted = Set.copyOf(previous);
    return gate.in(
        () ->
            tables.attempts.values().stream()
                .filter(entry -> names(entry.attempt().turn().previous(), wanted))
                .sorted(Tables.TRYING)
                .map(Entry::headline)
                .toList());
  }

  private static boolean names(@Nullable AttemptId previous, Set<AttemptId> wanted) {
    return previous != null && wanted.contains(previous);
  }

  @Override
  public List<Headline> ofStages(Collection<StageKey> stages) {
    var wanted = Set.copyOf(stages);
    return gate.in(
        () ->
            tables.attempts.values().stream()
                .filter(entry -> wanted.contains(entry.attempt().stage()))
                .sorted(Tables.TRYING)
                .map(Entry::headline)
                .toList());
  }

  @Override
  public List<Headline> arrivedAfter(long position, int limit) {
    Limits.check(limit);
    return gate.in(
        () ->
            tables.attempts.values().stream()
                .map(Entry::headline)
                .filter(headline -> headline.position() > position)
                .limit(limit)
                .toList());
  }

  @Override
  public long forgetBefore(@Nullable Project project, Instant instant) {
    return gate.in(() -> tables.forget(new Scope(project, null, instant), Set.of()));
  }

  @Override
  public long forgetUnneededBefore(Instant instant) {
    return gate.in(() -> tables.forget(new Scope(null, null, instant), tables.needed()));
  }
}
