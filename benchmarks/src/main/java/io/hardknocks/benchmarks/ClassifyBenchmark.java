package io.hardknocks.benchmarks;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.benchmarks.workload.ErrorTexts;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Prints how many error texts of about 1.5 KB one core reads, classifies and fingerprints a second.
 */
public final class ClassifyBenchmark {
  private static final int TEXTS = 2_000;
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 9;

  private ClassifyBenchmark() {}

  public static void main(String[] args) {
    long cold = cpu();
    var reader = FailureReader.of(Rules.standard());
    var first = reader.read(Observed.text("python", "KeyError: 'x'"));
    cold = cpu() - cold;
    var texts = ErrorTexts.mixed(TEXTS, new Random(7));
    long sum = first.message().length();
    for (int i = 0; i < WARM_UP; i++) sum += read(reader, texts);
    var rates = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = cpu();
      sum += read(reader, texts);
      rates[i] = TEXTS * 1e9 / (cpu() - start);
    }
    Arrays.sort(rates);
    System.out.printf("first failure in a cold JVM: %.0f ms%n", cold / 1e6);
    System.out.printf("mean size: %.0f characters (check %d)%n", meanSize(texts), sum % 1000);
    System.out.printf(
        "classified: %,.0f a second on one core (median of %d; %,.0f to %,.0f)%n",
        rates[ROUNDS / 2], ROUNDS, rates[0], rates[ROUNDS - 1]);
  }

  /** Time of this thread alone, so that a busy machine does not change the figure. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long read(FailureReader reader, List<Observed> texts) {
    long sum = 0;
    for (Observed text : texts) sum += reader.read(text).fingerprint().hashCode();
    return sum;
  }

  private static double meanSize(List<Observed> texts) {
    return texts.stream().mapToInt(t -> t.text().length()).average().orElse(0);
  }
}
