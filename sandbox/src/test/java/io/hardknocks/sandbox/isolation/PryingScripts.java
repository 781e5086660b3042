package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Ending;
import io.hardknocks.sandbox.Exit;
import org.junit.jupiter.api.Test;

/** Scripts that want out: of the machine they find little, and change nothing. */
interface PryingScripts extends Hostile {
  @Test
  default void thereIsNoNetwork() {
    var attempts =
        """
        import socket
        for what in (lambda: socket.create_connection(('192.0.2.1', 80), 2),
                     lambda: socket.create_connection(('127.0.0.1', 22), 2),
                     lambda: socket.getaddrinfo('example.org', 80),
                     lambda: socket.socket(40, socket.SOCK_STREAM),
                     lambda: socket.socket(17, socket.SOCK_RAW)):
            try: what(); print('REACHED')
            except OSError as e: print('refused')
        print(sorted(name for _, name in socket.if_nameindex()))
        """;
    assertThat(python(attempts).stdout().text())
        .isEqualTo("refused\nrefused\nrefused\nrefused\nrefused\n['lo']\n");
  }

  @Test
  default void theLoopbackWorksInside() {
    var talk =
        """
        import socket
        server = socket.create_server(('127.0.0.1', 0))
        client = socket.create_connection(server.getsockname(), 5)
        print('connected')
        """;
    assertThat(python(talk).stdout().text()).isEqualTo("connected\n");
  }

  @Test
  default void socketsOfTheHostAreOutOfReach() {
    var attempts =
        """
        import socket, os
        for path in ('/run/dbus/system_bus_socket', '/var/run/docker.sock', '/tmp/.X11-unix/X0'):
            print(os.path.exists(path))
        print(open('/proc/net/unix').read().count('@'))
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("False\nFalse\nFalse\n0\n");
  }

  @Test
  default void filesOfTheHostAreOutOfReach() {
    var attempts =
        """
        import os
        for path in ('/etc/shadow', '/etc/hostname', '/root/.bashrc', '/home', '/var/log', '/sys',
                     '/boot', '/work/../root', '/proc/1/root/etc/shadow', '%s'):
            try: (os.listdir if os.path.isdir(path) else open)(path); print('READ', path)
            except OSError: print('no')
        """
            .formatted(folder());
    assertThat(python(attempts).stdout().text()).isEqualTo("no\n".repeat(10));
  }

  @Test
  default void theEnvironmentOfTheHostIsOutOfReach() {
    var attempts =
        """
        import os, glob
        text = repr(dict(os.environ))
        for path in glob.glob('/proc/[0-9]*/environ') + ['/proc/1/environ']:
            try: text += open(path, errors='replace').read()
            except OSError: pass
        print([name for name in ('JAVA_HOME', 'surefire', 'HARDKNOCKS_SECRET', 'java') if name in text])
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("[]\n");
  }

  @Test
  default void processesOfTheHostAreOutOfSight() {
    var look =
        """
        import os
        print(sorted(int(p) for p in os.listdir('/proc') if p.isdigit() and int(p) > 20))
        """;
    assertThat(python(look).stdout().text()).isEqualTo("[]\n");
  }

  @Test
  default void theSystemIsReadOnly() {
    var attempts =
        """
        import os
        for path in ('/usr/bin/x', '/etc/x', '/etc/passwd', '/x', '/dev/x', '/lib/x', '/proc/sys/kernel/hostname',
                     '/proc/sys/kernel/core_pattern', '/proc/sysrq-trigger', '/var/x', '/run/x'):
            try: open(path, 'w').write('x'); print('WRITTEN', path)
            except OSError: print('no')
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("no\n".repeat(11));
  }

  @Test
  default void theInterpretersFolderIsReadOnly() {
    var attempt =
        "import os, sys\ntry: open(os.__file__, 'a'); print('WRITTEN')\nexcept OSError: print('no')\n";
    assertThat(python(attempt).stdout().text()).isEqualTo("no\n");
  }

  @Test
  default void noOtherProcessCanBeSignalled() {
    var attempts =
        """
        import os, signal
        for pid in (os.getppid(), 1, -1, 2):
            try: os.kill(pid, 0); os.kill(pid, signal.SIGKILL)
            except OSError: pass
        print('still here')
        """;
    var result = python(attempts);
    assertThat(
            result.exit().succeeded()
                || result.ending() == Ending.SIGNALLED
                || result.exitCode() != null)
        .isTrue();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  default void kernelInterfacesOfAttacksAreRefused() {
    var attempts =
        """
        import ctypes, os, platform
        libc = ctypes.CDLL(None, use_errno=True)
        calls = [libc.unshare(0x10000000), libc.unshare(0x20000), libc.setns(0, 0),
                 libc.mount(b'none', b'/tmp', b'tmpfs', 0, None), libc.umount(b'/proc'),
                 libc.ptrace(16, os.getppid(), 0, 0), libc.chroot(b'/tmp'),
                 libc.syscall(425, 1, 0), libc.syscall(438, 0, 0, 0), libc.syscall(435, 0, 0)]
        print(set(calls))
        """;
    assertThat(python(attempts).stdout().text()).isEqualTo("{-1}\n");
  }

  @Test
  default void onlyTheStandardStreamsAreOpen() {
    var look =
        """
        import os
        for fd in range(3, 1024):
            try: os.fstat(fd); print('OPEN', fd)
            except OSError: pass
        """;
    assertThat(python(look).stdout().text()).isEmpty();
  }

  @Test
  default void theStubsOfUsersAndHostsServe() {
    var look =
        """
        import os, pwd, socket
        print(pwd.getpwuid(os.getuid()).pw_name, len(pwd.getpwall()))
        print(socket.gethostbyname('localhost'))
        """;
    assertThat(python(look).stdout().text()).isEqualTo("sandbox 2\n127.0.0.1\n");
  }

  @Test
  default void theOwnMemoryFileOpensNothingElse() {
    var attempts =
        """
        import os
        for pid in ('1', str(os.getppid())):
            try: open(f'/proc/{pid}/mem', 'r+b'); print('OPENED')
            except OSError: print('no')
        """;
    var seen = python(attempts);
    assertThat(seen.exit()).isEqualTo(Exit.exited(0));
  }

  @Test
  default void thereAreNoRightsLeft() {
    var look =
        """
        for line in open('/proc/self/status'):
            name, value = line.split(':', 1)
            if name in ('CapInh', 'CapPrm', 'CapEff', 'CapAmb'): print(int(value, 16))
            if name in ('NoNewPrivs', 'Seccomp'): print(value.strip())
        """;
    assertThat(python(look).stdout().text()).isEqualTo("0\n0\n0\n0\n1\n2\n");
  }

  @Test
  default void setuidProgramsGiveNothing() {
    var attempt = "su -c 'id -u' </dev/null 2>&1; /bin/mount -t tmpfs none /mnt 2>&1; id -u";
    var ids = shell(attempt).stdout().text().lines().filter(line -> line.equals("0"));
    assertThat(ids).isEmpty();
  }
}
