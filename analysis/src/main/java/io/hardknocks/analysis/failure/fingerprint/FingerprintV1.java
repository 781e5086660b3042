package io.hardknocks.analysis.failure.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.analysis.failure.rules.ExceptionName;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Frame;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The first algorithm. */
public final class FingerprintV1 {
  private FingerprintV1() {}

  /** What is hashed, in order: the type, the parameterised message, the functions. */
  public static List<String> parts(String exception, String message, List<Frame> frames) {
    var parts = new ArrayList<String>();
    parts.add("exception " + ExceptionName.simple(exception));
    parts.add("message " + message.lines().findFirst().orElse(""));
    for (Frame frame : frames) if (frame.inApp()) parts.add("frame " + frame.function());
    return parts;
  }

  public static Fingerprint of(List<String> parts) {
    var digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(UTF_8));
      digest.update((byte) '\n');
    }
    return new Fingerprint("v1-" + HexFormat.of().formatHex(digest.digest(), 0, 8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
