package io.hardknocks.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Headline;
import io.hardknocks.model.StageKey;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Cursor;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of every store at any time when nobody writes. */
public final class Invariants {
  private static final int PAGE = 5_000;

  private Invariants() {}

  /** Reads the whole store and compares its answers with each other. */
  public static void check(Storage storage) {
    var arrived = arrived(storage);
    positionsAndNumbersRise(arrived);
    headlinesAreOfTheirAttempts(storage, arrived);
    everyListHoldsTheSame(storage, arrived);
    Recount.of(storage, arrived).check();
  }

  /** Every attempt, in order of arrival. */
  public static List<Headline> arrived(Storage storage) {
    var all = new ArrayList<Headline>();
    while (true) {
      long last = all.isEmpty() ? 0 : all.getLast().position();
      var more = storage.attempts().arrivedAfter(last, PAGE);
      all.addAll(more);
      if (more.size() < PAGE) return all;
    }
  }

  private static void positionsAndNumbersRise(List<Headline> arrived) {
    long position = 0;
    var numbers = new HashMap<StageKey, Integer>();
    for (var headline : arrived) {
      assertThat(headline.position()).isGreaterThan(position);
      position = headline.position();
      int number = headline.turn().number();
      assertThat(number).isGreaterThan(numbers.getOrDefault(headline.stage(), 0));
      numbers.put(headline.stage(), number);
    }
    assertThat(arrived.stream().map(Headline::id)).doesNotHaveDuplicates();
  }

  private static void headlinesAreOfTheirAttempts(Storage storage, List<Headline> arrived) {
    var attempts = storage.attempts().findAll(arrived.stream().map(Headline::id).toList());
    var expected = new ArrayList<Headline>();
    for (int i = 0; i < attempts.size(); i++) {
      expected.add(Headline.of(attempts.get(i), arrived.get(i).position()));
    }
    assertThat(arrived).isEqualTo(expected);
  }

  private static void everyListHoldsTheSame(Storage storage, List<Headline> arrived) {
    var tried = new ArrayList<>(arrived);
    tried.sort(Recount.TRYING.reversed());
    assertThat(pages(storage, AttemptQuery.of(Scope.ALL, PAGE))).isEqualTo(tried);
    var ids = arrived.stream().map(Headline::id).toList();
    var attempts = new HashMap<String, List<Attempt>>();
    for (var attempt : storage.attempts().findAll(ids)) {
      var key = attempt.stage().project() + "\n" + attempt.stage().session();
      attempts.computeIfAbsent(key, absent -> new ArrayList<>()).add(attempt);
    }
    attempts.values().stream().limit(20).forEach(session -> sessionHolds(storage, session));
  }

  private static void sessionHolds(Storage storage, List<Attempt> session) {
    session.sort((a, b) -> a.execution().startedAt().compareTo(b.execution().startedAt()));
    var stage = session.getFirst().stage();
    assertThat(storage.attempts().ofSession(stage.project(), stage.session())).isEqualTo(session);
  }

  /** All pages of a query in one list. */
  static List<Headline> pages(Storage storage, AttemptQuery query) {
    var all = new ArrayList<Headline>();
    @Nullable Cursor cursor = null;
    do {
      var page = storage.attempts().list(query.after(cursor));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }
}
