package io.hardknocks.benchmarks;

import io.hardknocks.analysis.forecast.Calibration;
import io.hardknocks.analysis.forecast.Forecast;
import io.hardknocks.analysis.forecast.Forecast.History;
import io.hardknocks.analysis.forecast.TrackRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How well the forecast is calibrated on attempts that it has not seen, in three simulated worlds:
 * one in which each part of a script fails on its own, one in which parts make each other worse,
 * and one in which half of what decides cannot be seen in the names. Arguments: attempts to learn
 * from (20,000), attempts to forecast (5,000).
 */
public final class PredictBenchmark {
  private static final int LIBRARIES = 60;
  private static final int MEMBERS = 8;
  private static final int BINS = 10;
  private static final String ELSEWHERE = "";

  private enum World {
    INDEPENDENT_PARTS,
    PARTS_THAT_ADD_UP,
    HALF_UNSEEN
  }

  private final World world;
  private final Random random;
  private final Map<String, Double> risk = new HashMap<>();
  private final Map<String, long[]> seen = new HashMap<>();
  private long attempts;
  private long failed;
  private long blamed;

  private PredictBenchmark(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    for (int library = 0; library < LIBRARIES; library++) {
      for (int member = 0; member < MEMBERS; member++) risk.put(name(library, member), riskOfOne());
    }
  }

  public static void main(String[] args) {
    int learned = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int asked = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
    for (var world : World.values()) new PredictBenchmark(world, 17).run(learned, asked);
  }

  private double riskOfOne() {
    double kind = random.nextDouble();
    if (kind < 0.75) return 0.01;
    return kind < 0.93 ? 0.15 : 0.8;
  }

  private static String name(int library, int member) {
    return "lib" + library + ".member" + member;
  }

  private void run(int learned, int asked) {
    for (int i = 0; i < learned; i++) learn(script());
    var calibration = new Calibration();
    double base = (double) failed / attempts;
    for (int i = 0; i < asked; i++) {
      var script = script();
      calibration.add(forecast(script), fails(script) != null);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,d attempts learned, %,d forecast, %.1f %% fail%n",
        world.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        learned,
        asked,
        100 * base);
    print(calibration, base);
  }

  private static void print(Calibration calibration, double base) {
    double brier = calibration.brier();
    double naive = calibration.brierOf(base);
    System.out.printf(
        Locale.ROOT,
        "  Brier score %.4f (always the base rate: %.4f, %.0f %% less), calibration error %.3f%n",
        brier,
        naive,
        100 * (1 - brier / naive),
        calibration.error(BINS));
    for (var bin : calibration.bins(BINS))
      System.out.printf(
          Locale.ROOT,
          "  forecast %.1f to %.1f: %,6d, mean forecast %.2f, failed %.2f%n",
          bin.from(),
          bin.to(),
          bin.count(),
          bin.forecast(),
          bin.happened());
  }

  /** The members that a script uses, of few libraries, popular ones more often. */
  private List<String> script() {
    var members = new TreeSet<String>();
    int libraries = 1 + random.nextInt(3);
    for (int i = 0; i < libraries; i++) {
      int library = (int) (LIBRARIES * Math.pow(random.nextDouble(), 2));
      int used = 1 + random.nextInt(3);
      for (int j = 0; j < used; j++) members.add(name(library, random.nextInt(MEMBERS)));
    }
    return new ArrayList<>(members);
  }

  /** What made a script fail: a name, {@link #ELSEWHERE}, or nothing when it did not. */
  private @Nullable String fails(List<String> script) {
    double odds = -2;
    for (var member : script) odds += 3 * risk.getOrDefault(member, 0.0);
    return switch (world) {
      case INDEPENDENT_PARTS -> apart(script);
      case PARTS_THAT_ADD_UP ->
          random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? named(riskiest(script)) : null;
      case HALF_UNSEEN ->
          random.nextBoolean() ? apart(script) : random.nextDouble() < 0.4 ? ELSEWHERE : null;
    };
  }

  private @Nullable String apart(List<String> script) {
    if (random.nextDouble() < 0.1) return ELSEWHERE;
    for (var member : script) {
      if (random.nextDouble() < risk.getOrDefault(member, 0.0)) return named(member);
    }
    return null;
  }

  private String riskiest(List<String> script) {
    return Collections.max(
        script, Comparator.comparingDouble(member -> risk.getOrDefault(member, 0.0)));
  }

  /** Four of five errors are on a line that shows the name. */
  private String named(String member) {
    return random.nextDouble() < 0.8 ? member : ELSEWHERE;
  }

  private void learn(List<String> script) {
    var guilty = fails(script);
    attempts++;
    if (guilty != null) failed++;
    if (guilty != null && !guilty.equals(ELSEWHERE)) blamed++;
    for (var name : names(script)) {
      var counts = seen.computeIfAbsent(name, first -> new long[2]);
      counts[0]++;
      if (name.equals(guilty)) counts[1]++;
    }
  }

  /** As they are kept: the members and their modules. */
  private static List<String> names(List<String> script) {
    var names = new TreeSet<>(script);
    for (var member : script) names.add(member.substring(0, member.indexOf('.')));
    return new ArrayList<>(names);
  }

  private double forecast(List<String> script) {
    var records = new ArrayList<TrackRecord>();
    for (var name : names(script)) {
      var counts = seen.getOrDefault(name, new long[2]);
      records.add(new TrackRecord(name, counts[0], counts[1]));
    }
    return Forecast.of(new History(attempts, failed, blamed), records, List.of()).probability();
  }
}
