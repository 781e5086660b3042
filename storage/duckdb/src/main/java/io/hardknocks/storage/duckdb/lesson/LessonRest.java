package io.hardknocks.storage.duckdb.lesson;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import io.hardknocks.storage.duckdb.packed.Packed;
import io.hardknocks.storage.duckdb.packed.PackedEdit;
import io.hardknocks.storage.duckdb.packed.Unpacked;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The trigger, the advice and the evidence of a lesson in one text, and back. */
final class LessonRest {
  private LessonRest() {}

  static String packed(Lesson lesson) {
    var out = new Packed();
    trigger(out, lesson.trigger());
    advice(out, lesson.advice());
    evidence(out, lesson.evidence());
    return out.toString();
  }

  private static void trigger(Packed out, Trigger trigger) {
    out.add(trigger.language()).add(trigger.fingerprints().size());
    trigger.fingerprints().forEach(fingerprint -> out.add(fingerprint.value()));
    var sign = trigger.sign();
    out.add(sign.kind().wire()).add(sign.symbol()).add(sign.detail());
    library(out, trigger.library());
  }

  static void library(Packed out, Trigger.Library library) {
    out.add(library.name()).add(library.oldest()).add(library.newest());
  }

  private static void advice(Packed out, Advice advice) {
    out.add(advice.sentence()).add(advice.before()).add(advice.after()).add(advice.mechanical());
    PackedEdit.add(out, advice.edit());
  }

  private static void evidence(Packed out, Evidence evidence) {
    out.add(evidence.pairs().size());
    evidence.pairs().forEach(pair -> out.add(pair.failed().value()).add(pair.fixing().value()));
    out.add(evidence.fixes()).add(evidence.sessions());
    out.addOrNothing(micros(evidence.firstSeen())).addOrNothing(micros(evidence.lastSeen()));
  }

  private static @Nullable Long micros(@Nullable Instant instant) {
    return instant == null ? null : Micros.of(instant);
  }

  static Trigger trigger(Unpacked in) {
    var language = in.text();
    var fingerprints = new TreeSet<Fingerprint>();
    for (long left = in.number(); left > 0; left--) fingerprints.add(new Fingerprint(in.text()));
    var sign = new Sign(Sign.Kind.ofWire(in.text()), in.text(), in.text());
    return new Trigger(language, fingerprints, sign, library(in));
  }

  static Trigger.Library library(Unpacked in) {
    return new Trigger.Library(in.text(), in.text(), in.text());
  }

  static Advice advice(Unpacked in) {
    var sentence = in.text();
    var before = in.text();
    var after = in.text();
    var mechanical = in.yes();
    return new Advice(sentence, before, after, PackedEdit.read(in), mechanical);
  }

  static Evidence evidence(Unpacked in) {
    var pairs = new ArrayList<Pair>();
    for (long left = in.number(); left > 0; left--) {
      pairs.add(new Pair(new AttemptId(in.text()), new AttemptId(in.text())));
    }
    return new Evidence(pairs, in.number(), in.number(), instant(in), instant(in));
  }

  private static @Nullable Instant instant(Unpacked in) {
    var micros = in.numberOrNothing();
    return micros == null ? null : Micros.instant(micros);
  }
}
