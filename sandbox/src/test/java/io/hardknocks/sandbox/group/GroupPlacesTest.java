package io.hardknocks.sandbox.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupPlacesTest {
  @TempDir Path mount;

  @Test
  void theNearestGroupThatHandsControllersDownIsTaken() throws IOException {
    var slice = group("user.slice", "cpu memory pids");
    group("user.slice/session.scope", "");
    var places = places(List.of("0::/user.slice/session.scope"), "cgroup2", "rw", "/");
    assertThat(places).extracting("folder").containsExactly(slice);
  }

  @Test
  void withoutControllersThereIsNoPlace() throws IOException {
    group("user.slice", "cpu");
    assertThat(places(List.of("0::/user.slice"), "cgroup2", "rw", "/")).isEmpty();
  }

  @Test
  void inAContainerTheMountShowsAPart() throws IOException {
    Files.writeString(mount.resolve("cgroup.subtree_control"), "memory pids\n");
    var places = places(List.of("0::/docker/abc"), "cgroup2", "rw", "/docker/abc");
    assertThat(places).extracting("folder").containsExactly(mount);
  }

  @Test
  void theHierarchiesOfVersionOneAreTakenTogether() {
    var memberships = List.of("4:memory:/a", "3:pids:/b", "2:cpu,cpuacct:/");
    var places = places(memberships, "cgroup", "rw,memory,pids,cpu,cpuacct", "/");
    assertThat(places).hasSize(1);
    assertThat(places.getFirst())
        .extracting("memory", "pids", "cpu")
        .containsExactly(mount.resolve("a"), mount.resolve("b"), mount);
  }

  @Test
  void aGroupOfVersionTwoIsLimitedReadAndLeft() throws IOException {
    var place = new GroupV2.Parent(mount, mount, new GroupNames());
    var group = place.open(Limits.DEFAULT, 4);
    var folder = java.util.Objects.requireNonNull(group.doors().getFirst().getParent());
    assertThat(folder.resolve("memory.max")).hasContent("536870912");
    assertThat(folder.resolve("pids.max")).hasContent("260");
    Files.writeString(folder.resolve("cpu.stat"), "usage_usec 1500\nuser_usec 1000\n");
    Files.writeString(folder.resolve("memory.stat"), "anon 4096\nfile 300\nshmem 100\n");
    Files.writeString(folder.resolve("memory.peak"), "9000\n");
    Files.writeString(folder.resolve("pids.current"), "7\n");
    Files.writeString(folder.resolve("memory.events"), "oom 1\noom_kill 2\noom_group_kill 0\n");
    Files.writeString(folder.resolve("pids.events"), "max 3\n");
    assertThat(group.read())
        .isEqualTo(new Reading(java.time.Duration.ofNanos(1_500_000), 4196, 7, 2, 3));
    assertThat(group.peakMemoryBytes()).isEqualTo(8800);
  }

  @Test
  void groupsOfDeadProcessesAreSweptAndOthersLeft() throws IOException {
    var gone = new ProcessBuilder("/bin/true").start();
    gone.onExit().join();
    var stale = Files.createDirectory(mount.resolve("hardknocks-" + gone.pid() + "-1"));
    var live =
        Files.createDirectory(mount.resolve("hardknocks-" + ProcessHandle.current().pid() + "-1"));
    var other = Files.createDirectory(mount.resolve("hardknocks-other"));
    new GroupV2.Parent(mount, mount, new GroupNames()).sweep();
    assertThat(stale).doesNotExist();
    assertThat(live).exists();
    assertThat(other).exists();
  }

  private Path group(String path, String handedDown) throws IOException {
    var folder = Files.createDirectories(mount.resolve(path));
    Files.writeString(folder.resolve("cgroup.subtree_control"), handedDown + "\n");
    return folder;
  }

  private List<ControlGroup.Place> places(
      List<String> memberships, String type, String options, String shown) {
    var line = "29 23 0:26 " + shown + " " + mount + " rw,nosuid - " + type + " cgroup " + options;
    return new GroupPlaces(List.of(line), memberships).candidates();
  }
}
