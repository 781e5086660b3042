package io.hardknocks.engine.lesson.audit;

import io.hardknocks.engine.lesson.audit.AuditLessons.Finding;
import io.hardknocks.engine.lesson.audit.AuditLessons.Kind;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Two lessons side by side: whether they say the same, nearly so, or opposite things. */
record Likeness(Lesson one, Lesson other) {
  private static final double NEAR = 0.8;

  /** Of lessons among each other. */
  static List<Finding> findings(List<Lesson> all) {
    var findings = new ArrayList<Finding>();
    var compared = new HashSet<List<LessonId>>();
    for (var group : alike(all)) {
      for (int i = 0; i < group.size(); i++) {
        for (var other : group.subList(i + 1, group.size())) {
          var pair = new Likeness(group.get(i), other);
          if (compared.add(pair.ids())) pair.tell(findings);
        }
      }
    }
    return findings;
  }

  /** Those that are worth comparing, each group by id. */
  private static Collection<List<Lesson>> alike(List<Lesson> all) {
    var alike = new LinkedHashMap<List<Object>, List<Lesson>>();
    for (var lesson : all) {
      for (var key : keys(lesson)) {
        alike.computeIfAbsent(key, absent -> new ArrayList<>()).add(lesson);
      }
    }
    alike.values().forEach(group -> group.sort(Comparator.comparing(Lesson::id)));
    return alike.values();
  }

  /** Only lessons that share one of these are compared. */
  private static List<List<Object>> keys(Lesson lesson) {
    var project = lesson.project();
    var language = lesson.trigger().language();
    var sign = lesson.trigger().sign();
    var keys = new ArrayList<List<Object>>();
    keys.add(List.of(project, language, "says", words(lesson.advice().sentence())));
    if (!sign.kind().equals(Sign.Kind.NONE)) {
      keys.add(List.of(project, language, "symbol", sign.symbol()));
    }
    return keys;
  }

  private List<LessonId> ids() {
    return List.of(one.id(), other.id());
  }

  private void tell(List<Finding> findings) {
    var both = one.advice().sentence() + " / " + other.advice().sentence();
    if (share() == 1 && !opposite()) {
      findings.add(new Finding(Kind.DUPLICATE, ids(), one.advice().sentence()));
    } else if (opposite() || sameSign()) {
      findings.add(new Finding(Kind.CONTRADICTING, ids(), both));
    } else if (share() >= NEAR) {
      findings.add(new Finding(Kind.NEAR_DUPLICATE, ids(), both));
    }
  }

  private boolean sameSign() {
    return one.trigger().sign().equals(other.trigger().sign())
        && !one.advice().edit().to().equals(other.advice().edit().to());
  }

  private boolean opposite() {
    var edit = one.advice().edit();
    var back = other.advice().edit();
    return !edit.from().isEmpty() && edit.from().equals(back.to()) && edit.to().equals(back.from());
  }

  /** Of the words that they have, how many both have: 1 when they have the same. */
  private double share() {
    var words = words(one.advice().sentence());
    var others = words(other.advice().sentence());
    var all = new TreeSet<>(words);
    all.addAll(others);
    return (double) words.stream().filter(others::contains).count() / all.size();
  }

  private static Set<String> words(String sentence) {
    return new TreeSet<>(List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\w.]+", -1)));
  }
}
