package io.hardknocks.cli.operate;

import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.model.Project;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.access.Token;
import io.hardknocks.server.access.Tokens;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may call a server of the store. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Make, list and revoke the tokens of a server. One that runs heeds it at once.")
final class TokenCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Parameters(index = "0", paramLabel = "ACT", description = "create, list or revoke")
  Act act = Act.LIST;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "of the token to revoke")
  @Nullable String id;

  @Option(names = "--role", paramLabel = "R", description = "ingest, read, run or admin")
  @Nullable String role;

  @Option(names = "--name", paramLabel = "N", description = "what it is for (default: its role)")
  @Nullable String name;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "the only project that it may see (default: all)")
  @Nullable String project;

  /** What to do. */
  enum Act {
    CREATE,
    LIST,
    REVOKE
  }

  TokenCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    var file = new DataFolder(store.folder()).tokens();
    var tokens = new Tokens(file, InstantSource.system());
    switch (act) {
      case CREATE -> create(tokens);
      case LIST -> list(tokens);
      case REVOKE -> revoke(tokens);
    }
    return Exit.DONE;
  }

  private void create(Tokens tokens) {
    if (role == null)
      throw new UsageException("--role is missing (expected: ingest, read, run or admin)");
    var of = project == null ? null : new Project(project);
    var created = tokens.create(name == null ? role : name, Role.ofWire(role), of);
    terminal.line(created.secret());
    terminal.err().println("token " + created.token().id() + ": it is shown this once");
  }

  private void list(Tokens tokens) {
    var all = tokens.all();
    if (all.isEmpty()) {
      terminal.line("no tokens");
      return;
    }
    var table = new Table(terminal, "token", "name", "role", "project", "made");
    for (var token : all) {
      table.row(
          token.id(),
          token.name(),
          token.role().wire(),
          project(token),
          Words.time(token.createdAt()));
    }
    table.print();
  }

  private static String project(Token token) {
    return token.project() == null ? "all" : token.project().name();
  }

  private void revoke(Tokens tokens) {
    if (id == null) throw new UsageException("ID is missing (hardknocks token list lists them)");
    if (!tokens.revoke(id))
      throw new UsageException("token " + id + " is not known (hardknocks token list lists them)");
    terminal.line("revoked " + id);
  }
}
