package io.hardknocks.recorder.machine;

import org.jspecify.annotations.Nullable;

/**
 * What this process and its children had taken from the machine at one moment.
 *
 * @param cpuNanos since the process began, with that of children that ended
 * @param memory resident bytes now
 * @param read bytes since the process began
 * @param written bytes since the process began
 */
public record Look(
    @Nullable Long cpuNanos,
    @Nullable Long memory,
    @Nullable Long read,
    @Nullable Long written,
    int processes) {}
