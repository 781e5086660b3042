package io.hardknocks.analysis.uses.python.mistake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order in which the dimensions of a tensor are, by their places before they were moved.
 *
 * @param dimensions as many as are known; others may follow
 */
record Order(List<Integer> dimensions) {
  static final Order SWAPPED = new Order(List.of(1, 0));

  Order {
    dimensions = List.copyOf(dimensions);
  }

  /** What a call makes of a tensor; empty when it does not move its dimensions. */
  static Optional<Order> of(TensorCall call) {
    return switch (call.name()) {
      case "t" -> call.arguments().isEmpty() ? Optional.of(SWAPPED) : Optional.empty();
      case "permute" -> call.numbers().filter(Order::isPermutation).map(Order::new);
      case "transpose", "swapaxes" ->
          call.numbers().filter(n -> n.size() == 2).flatMap(n -> swapped(n.get(0), n.get(1)));
      default -> Optional.empty();
    };
  }

  private static boolean isPermutation(List<Integer> places) {
    int size = places.size();
    var all = new HashSet<Integer>();
    places.forEach(place -> all.add(place < 0 ? place + size : place));
    return size > 1 && all.size() == size && Collections.max(all) == size - 1;
  }

  /** Of dimensions that are counted from the end no more is known than that there are two. */
  private static Optional<Order> swapped(int one, int other) {
    if (one == other || (one < 0) != (other < 0)) return Optional.empty();
    if (one < 0) return Optional.of(SWAPPED);
    var places = new ArrayList<>(IntStream.rangeClosed(0, Math.max(one, other)).boxed().toList());
    Collections.swap(places, one, other);
    return Optional.of(new Order(places));
  }

  /**
   * Whether no view has so few dimensions: only neighbours that were neighbours before go together
   * without a copy.
   */
  boolean isBrokenBy(int views) {
    int size = dimensions.size();
    long neighbours = IntStream.range(1, size).filter(i -> place(i) == place(i - 1) + 1).count();
    return size - views > neighbours;
  }

  private int place(int index) {
    int place = dimensions.get(index);
    return place < 0 ? place + dimensions.size() : place;
  }
}
