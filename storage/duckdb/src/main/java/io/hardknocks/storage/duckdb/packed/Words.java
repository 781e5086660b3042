package io.hardknocks.storage.duckdb.packed;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Detail;
import java.util.EnumMap;
import java.util.Map;

/** The wire words of what is written with every attempt, made once. */
public final class Words {
  private static final Map<Outcome, String> OUTCOMES = new EnumMap<>(Outcome.class);
  private static final Map<Category, String> CATEGORIES = new EnumMap<>(Category.class);

  private static final Map<Detail.Kind, String> KINDS = new EnumMap<>(Detail.Kind.class);

  static {
    for (var kind : Detail.Kind.values()) KINDS.put(kind, kind.wire());
    for (var outcome : Outcome.values()) OUTCOMES.put(outcome, outcome.wire());
    for (var category : Category.values()) CATEGORIES.put(category, category.wire());
  }

  private Words() {}

  public static String of(Detail.Kind kind) {
    return requireNonNull(KINDS.get(kind));
  }

  public static String of(Outcome outcome) {
    return requireNonNull(OUTCOMES.get(outcome));
  }

  public static String of(Category category) {
    return requireNonNull(CATEGORIES.get(category));
  }
}
