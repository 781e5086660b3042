package io.hardknocks.codec.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files out of names of records. */
public final class FileNames {
  private FileNames() {}

  /** A name that any file system takes, without its ending. */
  public static String of(String name) {
    var safe = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
    if (safe.startsWith(".")) safe = "%2E" + safe.substring(1);
    return safe.length() <= 200
        ? safe
        : safe.substring(0, 180) + "-" + "%08x".formatted(name.hashCode());
  }
}
