package io.hardknocks.sandbox.group;

import io.hardknocks.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where this process may make control groups, from its own group upwards.
 *
 * @param mounts lines of /proc/self/mountinfo
 * @param memberships lines of /proc/self/cgroup
 */
public record GroupPlaces(List<String> mounts, List<String> memberships) {
  public GroupPlaces {
    mounts = List.copyOf(mounts);
    memberships = List.copyOf(memberships);
  }

  /** {@code null} when there is no place, or the kernel refuses to make a group there. */
  public static ControlGroup.@Nullable Place probe() {
    try {
      var places =
          new GroupPlaces(
              Files.readAllLines(Path.of("/proc/self/mountinfo")),
              Files.readAllLines(Path.of("/proc/self/cgroup")));
      for (var place : places.candidates()) if (works(place)) return place;
    } catch (IOException none) {
      return null;
    }
    return null;
  }

  private static boolean works(ControlGroup.Place place) {
    place.sweep();
    try (var group = place.open(Limits.DEFAULT, 0)) {
      return group.doors().stream().allMatch(Files::isWritable);
    } catch (IOException refused) {
      return false;
    }
  }

  /** The version 2 hierarchy first, the nearest group first. */
  List<ControlGroup.Place> candidates() {
    var names = new GroupNames();
    var found = new ArrayList<ControlGroup.Place>();
    var unified = own("cgroup2", "");
    if (unified != null) {
      for (var up : unified.upwards()) {
        if (handsDown(up)) found.add(new GroupV2.Parent(up, unified.group(), names));
      }
    }
    var memory = own("cgroup", "memory");
    var pids = own("cgroup", "pids");
    var cpu = own("cgroup", "cpuacct");
    if (memory != null && pids != null && cpu != null) {
      found.add(new GroupV1.Parents(memory.group(), pids.group(), cpu.group(), names));
    }
    return found;
  }

  private record Own(Path mount, Path group) {
    List<Path> upwards() {
      var all = new ArrayList<Path>();
      for (var up = group; up != null && up.startsWith(mount); up = up.getParent()) all.add(up);
      return all;
    }
  }

  private static boolean handsDown(Path group) {
    try {
      var words =
          Arrays.asList(
              Files.readString(group.resolve("cgroup.subtree_control")).strip().split(" ", -1));
      return words.contains("memory") && words.contains("pids") && Files.isWritable(group);
    } catch (IOException none) {
      return false;
    }
  }

  private @Nullable Own own(String type, String controller) {
    var path = membership(controller);
    if (path == null) return null;
    for (var line : mounts) {
      var halves = line.split(" - ", 2);
      if (halves.length < 2) continue;
      var left = halves[0].split(" ", -1);
      var right = halves[1].split(" ", -1);
      if (left.length < 5 || right.length < 3 || !right[0].equals(type)) continue;
      if (!controller.isEmpty() && !Arrays.asList(right[2].split(",", -1)).contains(controller)) {
        continue;
      }
      return new Own(Path.of(left[4]), inside(Path.of(left[4]), Path.of(left[3]), Path.of(path)));
    }
    return null;
  }

  /** In a container the mount shows only a part of the hierarchy. */
  private static Path inside(Path mount, Path shown, Path own) {
    if (!own.startsWith(shown)) return mount;
    return mount.resolve(shown.relativize(own)).normalize();
  }

  private @Nullable String membership(String controller) {
    for (var line : memberships) {
      var parts = line.split(":", 3);
      if (parts.length == 3 && Arrays.asList(parts[1].split(",", -1)).contains(controller)) {
        return parts[2];
      }
    }
    return null;
  }
}
