package io.hardknocks.analysis.lesson.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static Edit edit(String symbol, int line, double relevance) {
    return new Edit(
        Strategy.RENAME_ATTRIBUTE, symbol + "_old", symbol + "_new", symbol, line, relevance);
  }

  @Test
  void aLoneChangeIsTheRepair() {
    var only = edit("a.first", 3, 0.2);
    assertThat(Repair.among(List.of(only))).isEqualTo(only);
    assertThat(Repair.among(List.of())).isNull();
  }

  @Test
  void theErrorPointsAtOneOfThem() {
    var pointed = edit("a.first", 3, 0.9);
    assertThat(Repair.among(List.of(pointed, edit("b.second", 7, 0.4)))).isEqualTo(pointed);
  }

  @Test
  void ofTwoUnrelatedChangesNobodyCanSay() {
    assertThat(Repair.among(List.of(edit("a.first", 3, 0.4), edit("b.second", 7, 0.2)))).isNull();
    assertThat(Repair.among(List.of(edit("a.first", 3, 0.9), edit("b.second", 7, 0.85)))).isNull();
  }

  @Test
  void relatedChangesAreOneRepair() {
    var first = edit("a.first", 3, 0.4);
    assertThat(Repair.among(List.of(first, edit("b.second", 3, 0.39)))).isEqualTo(first);
    assertThat(Repair.among(List.of(first, edit("a.first", 9, 0.39)))).isEqualTo(first);
  }
}
