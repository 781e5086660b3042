package io.hardknocks.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a store, in a file that only its owner reads: one JSON object a line. What another
 * process changes there counts at the next call. Thread-safe.
 */
public final class Tokens {
  private static final String PREFIX = "hk_";
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 6;
  private static final List<String> FIELDS =
      List.of("id", "name", "role", "project", "hash", "created_at");

  private final Path file;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private List<Token> known = List.of();
  private @Nullable FileTime readAt;

  public Tokens(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * A token and its secret, which is nowhere else.
   *
   * @param secret what a caller sends: {@code Authorization: Bearer hk_…}
   */
  public record Created(Token token, String secret) {}

  /** Makes a token and keeps it. */
  public synchronized Created create(String name, Role role, @Nullable Project project) {
    var secret = PREFIX + random(SECRET_BYTES);
    var token = new Token(random(ID_BYTES), name, role, project, hash(secret), clock.instant());
    var all = new ArrayList<>(all());
    all.add(token);
    write(all);
    return new Created(token, secret);
  }

  /** Makes a token worthless at once. Returns whether it was there. */
  public synchronized boolean revoke(String id) {
    var left = all().stream().filter(token -> !token.id().equals(id)).toList();
    if (left.size() == all().size()) return false;
    write(left);
    return true;
  }

  /** In the order of their making. */
  public synchronized List<Token> all() {
    try {
      var changedAt = Files.getLastModifiedTime(file);
      if (!changedAt.equals(readAt)) {
        known = read();
        readAt = changedAt;
      }
      return known;
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose secret this is; {@code null} when it is nobody's. */
  public @Nullable Principal principal(String secret) {
    var hash = hash(secret).getBytes(UTF_8);
    for (var token : all()) {
      if (MessageDigest.isEqual(token.hash().getBytes(UTF_8), hash)) return token.principal();
    }
    return null;
  }

  private List<Token> read() throws IOException {
    var tokens = new ArrayList<Token>();
    for (var line : Files.readAllLines(file)) tokens.add(token(line));
    return List.copyOf(tokens);
  }

  private Token token(String line) {
    try {
      var fields = JsonFields.read(line, FIELDS);
      var project = fields.text("project");
      return new Token(
          fields.text("id"),
          fields.text("name"),
          Role.ofWire(fields.text("role")),
          project.isEmpty() ? null : new Project(project),
          fields.text("hash"),
          Instant.parse(fields.text("created_at")));
    } catch (BadRecord e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private void write(List<Token> tokens) {
    var lines = tokens.stream().map(Tokens::line).toList();
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createDirectories(file.getParent());
      var written = Files.createTempFile(file.getParent(), "tokens", ".new", owner);
      Files.write(written, lines);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    readAt = null;
  }

  private static String line(Token token) {
    return JsonObject.line(
        out ->
            out.put("id", token.id())
                .put("name", token.name())
                .put("role", token.role().wire())
                .put("project", token.project() == null ? null : token.project().name())
                .put("hash", token.hash())
                .put("created_at", token.createdAt()));
  }

  private String random(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
