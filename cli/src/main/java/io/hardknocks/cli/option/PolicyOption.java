package io.hardknocks.cli.option;

import io.hardknocks.analysis.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a script may do. */
public final class PolicyOption {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "what the script may import, call and reach; none: anything")
  @Nullable String policy;

  /** The one that was named, else that of the store's owner, else ours; {@code null} for none. */
  @Nullable
  public Policy policy(StoreOptions store) throws IOException {
    if ("none".equals(policy)) return null;
    var own = policy == null ? store.policyFile() : store.path(policy);
    return own == null ? Policy.standard() : Policy.parse(Files.readString(own));
  }
}
