package io.hardknocks.sandbox.launch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seccomp program, in the kernel's classic BPF, that refuses what no script needs and what
 * attacks on the kernel begin with: new namespaces, mounts, other processes' memory, keys, BPF,
 * io_uring, sockets other than local and Internet ones, and the calls of other architectures.
 */
public final class SystemCallFilter {
  private static final int EPERM = 1;
  private static final int ENOSYS = 38;
  private static final int EAFNOSUPPORT = 97;
  private static final int NEW_NAMESPACES = 0x7e02_0000;
  private static final int TIOCSTI = 0x5412;
  private static final int TIOCLINUX = 0x541c;

  private static final short LOAD = 0x20;
  private static final short IF_EQUAL = 0x15;
  private static final short IF_AT_LEAST = 0x35;
  private static final short IF_ANY_BIT = 0x45;
  private static final short RETURN = 0x06;
  private static final int ALLOW = 0x7fff_0000;
  private static final int REFUSE = 0x0005_0000;

  /** Places in the kernel's struct seccomp_data. */
  private static final int NUMBER = 0;

  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int SECOND_ARGUMENT = 24;

  /** AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6, AF_NETLINK. */
  private static final List<Integer> FAMILIES = List.of(0, 1, 2, 10, 16);

  private final ByteBuffer program = ByteBuffer.allocate(8192).order(ByteOrder.nativeOrder());
  private final SystemCalls calls;

  private SystemCallFilter(SystemCalls calls) {
    this.calls = calls;
  }

  /**
   * The program for this machine; {@code null} for an architecture that we do not know.
   *
   * @param hiddenMemory whether memory that belongs to no process, which only a control group
   *     counts, is allowed
   */
  public static byte @Nullable [] forMachine(String architecture, boolean hiddenMemory) {
    var calls = SystemCalls.of(architecture);
    return calls == null ? null : new SystemCallFilter(calls).write(hiddenMemory);
  }

  private byte[] write(boolean hiddenMemory) {
    add(LOAD, 0, 0, ARCHITECTURE);
    add(IF_EQUAL, 1, 0, calls.audit());
    refuse(ENOSYS);
    add(LOAD, 0, 0, NUMBER);
    add(IF_AT_LEAST, 0, 1, 0x4000_0000);
    refuse(ENOSYS);
    for (int call : calls.refused()) when(call, EPERM);
    if (!hiddenMemory) for (int call : calls.hiddenMemory()) when(call, ENOSYS);
    when(calls.clone3(), ENOSYS);
    forks(calls.fork());
    sockets(calls.socket());
    terminals(calls.ioctl());
    add(RETURN, 0, 0, ALLOW);
    var bytes = new byte[program.position()];
    program.flip().get(bytes);
    return bytes;
  }

  private void when(int call, int error) {
    add(IF_EQUAL, 0, 1, call);
    refuse(error);
  }

  private void forks(int call) {
    add(IF_EQUAL, 0, 4, call);
    add(LOAD, 0, 0, FIRST_ARGUMENT);
    add(IF_ANY_BIT, 0, 1, NEW_NAMESPACES);
    refuse(EPERM);
    add(RETURN, 0, 0, ALLOW);
  }

  private void sockets(int call) {
    add(IF_EQUAL, 0, 2 * FAMILIES.size() + 2, call);
    add(LOAD, 0, 0, FIRST_ARGUMENT);
    for (int family : FAMILIES) {
      add(IF_EQUAL, 0, 1, family);
      add(RETURN, 0, 0, ALLOW);
    }
    refuse(EAFNOSUPPORT);
  }

  private void terminals(int call) {
    add(IF_EQUAL, 0, 5, call);
    add(LOAD, 0, 0, SECOND_ARGUMENT);
    add(IF_EQUAL, 0, 1, TIOCSTI);
    refuse(EPERM);
    add(IF_EQUAL, 0, 1, TIOCLINUX);
    refuse(EPERM);
  }

  private void refuse(int error) {
    add(RETURN, 0, 0, REFUSE | error);
  }

  /** One instruction; the jumps count the instructions to skip. */
  private void add(short code, int jumpIfTrue, int jumpIfFalse, int value) {
    program.putShort(code).put((byte) jumpIfTrue).put((byte) jumpIfFalse).putInt(value);
  }
}
