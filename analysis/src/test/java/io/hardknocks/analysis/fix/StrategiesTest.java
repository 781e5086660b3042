package io.hardknocks.analysis.fix;

import static io.hardknocks.model.Strategy.ADD_ARGUMENT;
import static io.hardknocks.model.Strategy.REPLACE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.statistics.Wilson;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {
  private final List<Trial> trials = new ArrayList<>();

  @Test
  void whatWorkedMostSurelyIsFirst() {
    tried("a", ADD_ARGUMENT, "yaml.load", true);
    for (var id : List.of("b", "c", "d", "e")) tried(id, REPLACE_IMPORT, "sklearn", true);
    tried("f", REPLACE_IMPORT, "sklearn", false);

    var standings = Strategies.overall(trials);

    assertThat(standings)
        .extracting(s -> s.strategy())
        .containsExactly(REPLACE_IMPORT, ADD_ARGUMENT);
    assertThat(standings.getFirst().support()).isEqualTo(5);
    assertThat(standings.getFirst().succeeded()).isEqualTo(4);
    assertThat(standings.getFirst().rate()).isEqualTo(Wilson.of(4, 5));
  }

  @Test
  void theSameStrategyIsToldApartByWhatItWasTriedOn() {
    tried("a", ADD_ARGUMENT, "yaml.load", true);
    tried("b", ADD_ARGUMENT, "open", false);

    assertThat(Strategies.bySymbol(trials))
        .extracting(s -> s.symbol() + " " + s.succeeded() + "/" + s.support())
        .containsExactly("yaml.load 1/1", "open 0/1");
    assertThat(Strategies.overall(trials)).hasSize(1);
  }

  @Test
  void anAttemptWithSeveralEditsOfAKindCountsOnce() {
    tried("a", ADD_ARGUMENT, "open", true);
    tried("a", ADD_ARGUMENT, "open", true);

    assertThat(Strategies.bySymbol(trials).getFirst().support()).isEqualTo(1);
  }

  @Test
  void theExamplesThatWorkedComeFirst() {
    tried("a", ADD_ARGUMENT, "open", false);
    for (var id : List.of("b", "c", "d")) tried(id, ADD_ARGUMENT, "open", true);

    assertThat(Strategies.overall(trials).getFirst().examples())
        .extracting(AttemptId::value)
        .containsExactly("b", "c", "d");
  }

  @Test
  void nothingTriedIsNothingKnown() {
    assertThat(Strategies.overall(trials)).isEmpty();
  }

  private void tried(String id, Strategy strategy, String symbol, boolean succeeded) {
    trials.add(new Trial(new AttemptId(id), strategy, symbol, succeeded));
  }
}
