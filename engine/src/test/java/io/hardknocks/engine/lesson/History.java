package io.hardknocks.engine.lesson;

import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.engine.link.LinkFixes;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.memory.MemoryStorage;
import java.util.List;
import java.util.Set;

/** A store that learns, and the mistakes that its scripts make. */
final class History implements AutoCloseable {
  /** A mistake, the script that makes it and the one that does not. */
  record Mistake(String word, String failing, String fixing) {}

  static final Mistake FLOAT =
      new Mistake(
          "float", "import numpy as np\nx = np.float(3)\n", "import numpy as np\nx = float(3)\n");
  static final Mistake CLOCK =
      new Mistake(
          "clock",
          "import time\nstart = time.clock()\n",
          "import time\nstart = time.perf_counter()\n");
  static final Mistake APPEND =
      new Mistake("append", "rows = df.append(row)\n", "rows = df.concat(row)\n");
  static final Mistake NOTHING = new Mistake("flaky", "print(1)\n", "print(1)\n");
  static final Mistake REWRITE =
      new Mistake(
          "rewrite", "a = one()\nb = two()\nc = three()\n", "a = four()\nb = five()\nc = six()\n");
  static final List<Mistake> ALL = List.of(FLOAT, CLOCK, APPEND, NOTHING, REWRITE);

  final Storage storage = new MemoryStorage();
  final LinkFixes links = new LinkFixes(storage);
  final LearnLessons lessons =
      new LearnLessons(storage, new EditMiner(), new PlainDrafting(), false);

  static Sample failing(String id, Mistake mistake) {
    return Sample.of(id).failed(mistake.word()).script(mistake.failing());
  }

  static Sample fixing(String id, Mistake mistake) {
    return Sample.of(id).script(mistake.fixing());
  }

  void append(Sample... samples) {
    storage.attempts().append(List.of(samples).stream().map(Sample::attempt).toList());
    catchUp();
  }

  void append(Attempt attempt) {
    storage.attempts().append(List.of(attempt));
  }

  void catchUp() {
    links.catchUp();
    lessons.catchUp();
  }

  List<Lesson> all() {
    return lessons.all(null, Set.of());
  }

  Lesson only() {
    if (all().size() != 1) throw new AssertionError(all().toString());
    return all().getFirst();
  }

  void prove(Lesson lesson, Proof.Result result, long minute) {
    lessons.keep(proof(lesson.id(), lesson.evidence().first(), result, minute));
  }

  static Proof proof(LessonId id, Pair pair, Proof.Result result, long minute) {
    return new Proof(id, pair, result, "", Sample.of("x").minute(minute).startedAt());
  }

  static Ruling ruling(LessonId id, Ruling.Choice choice, long minute) {
    return new Ruling(id, choice, Sample.of("x").minute(minute).startedAt());
  }

  @Override
  public void close() {
    storage.close();
  }
}
