package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledPairsTest {
  private final EditMiner miner = new EditMiner();

  @Test
  void theLabelledEditIsFirstOnThePairsThatWeTunedWith() {
    var pairs = LabelledPair.read("pairs-tuned.yaml");
    assertThat(pairs).hasSizeGreaterThan(100);
    assertThat(missedAsFirst(pairs)).hasSizeLessThan(pairs.size() / 12);
    assertThat(missedAltogether(pairs)).hasSizeLessThan(pairs.size() / 20);
  }

  @Test
  void theLabelledEditIsFirstOnThePairsThatAreForJudgingOnly() {
    var pairs = LabelledPair.read("pairs-judged.yaml");
    assertThat(pairs).hasSizeGreaterThan(100);
    assertThat(missedAsFirst(pairs)).hasSizeLessThan(pairs.size() / 12);
    assertThat(missedAltogether(pairs)).hasSizeLessThan(pairs.size() / 20);
  }

  private List<String> missedAsFirst(List<LabelledPair> pairs) {
    var missed = new ArrayList<String>();
    for (var pair : pairs) {
      var edits = miner.mine(pair.change());
      if (edits.isEmpty() || !pair.names(edits.getFirst())) missed.add(pair.id() + ": " + edits);
    }
    return missed;
  }

  private List<String> missedAltogether(List<LabelledPair> pairs) {
    var missed = new ArrayList<String>();
    for (var pair : pairs) {
      if (miner.mine(pair.change()).stream().noneMatch(pair::names)) missed.add(pair.id());
    }
    return missed;
  }
}
