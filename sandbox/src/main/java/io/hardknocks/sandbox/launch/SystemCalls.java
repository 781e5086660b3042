package io.hardknocks.sandbox.launch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of system calls of one architecture.
 *
 * @param audit the kernel's number of the architecture
 * @param refused no script needs them
 * @param hiddenMemory memfd_create, memfd_secret and shmget
 */
record SystemCalls(
    int audit,
    int fork,
    int clone3,
    int socket,
    int ioctl,
    List<Integer> refused,
    List<Integer> hiddenMemory) {
  /** The same on every architecture: pidfd_getfd, the mount calls, io_uring, quotactl_fd. */
  private static final List<Integer> NEW =
      List.of(425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 442, 443);

  private static final SystemCalls X86_64 =
      new SystemCalls(
          0xc000_003e,
          56,
          435,
          41,
          16,
          List.of(
              101, 103, 134, 153, 154, 155, 159, 161, 163, 164, 165, 166, 167, 168, 169, 170, 171,
              172, 173, 175, 176, 179, 180, 212, 227, 246, 248, 249, 250, 272, 298, 300, 304, 305,
              308, 310, 311, 312, 313, 320, 321, 323),
          List.of(29, 319, 447));

  private static final SystemCalls AARCH64 =
      new SystemCalls(
          0xc000_00b7,
          220,
          435,
          198,
          29,
          List.of(
              18, 39, 40, 41, 42, 51, 58, 60, 89, 97, 104, 105, 106, 112, 116, 117, 142, 161, 162,
              170, 171, 217, 218, 219, 224, 225, 241, 262, 265, 266, 268, 270, 271, 272, 273, 280,
              282, 294),
          List.of(194, 279, 447));

  SystemCalls {
    refused = List.copyOf(refused);
    hiddenMemory = List.copyOf(hiddenMemory);
  }

  /** By Java's name of the architecture. */
  static @Nullable SystemCalls of(String architecture) {
    return switch (architecture) {
      case "amd64", "x86_64" -> with(X86_64);
      case "aarch64" -> with(AARCH64);
      default -> null;
    };
  }

  private static SystemCalls with(SystemCalls calls) {
    var all = new java.util.ArrayList<>(calls.refused);
    all.addAll(NEW);
    return new SystemCalls(
        calls.audit, calls.fork, calls.clone3, calls.socket, calls.ioctl, all, calls.hiddenMemory);
  }
}
