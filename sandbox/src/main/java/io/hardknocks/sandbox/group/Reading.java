package io.hardknocks.sandbox.group;

import java.time.Duration;

/**
 * What the processes of a run have taken so far.
 *
 * @param memoryBytes now
 * @param tasks processes and threads now
 * @param memoryRefused times that the kernel killed a process for the memory limit
 * @param tasksRefused times that the kernel refused a new process or thread
 */
public record Reading(
    Duration cpu, long memoryBytes, long tasks, long memoryRefused, long tasksRefused) {
  public static final Reading NOTHING = new Reading(Duration.ZERO, 0, 0, 0, 0);
}
