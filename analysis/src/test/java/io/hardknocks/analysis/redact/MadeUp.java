package io.hardknocks.analysis.redact;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Secrets of the right shape that never opened anything, put together here so that no scanner takes
 * them for real.
 */
final class MadeUp {
  private static final String MIXED =
      "a8Kd02LmQ9xZt4Rb7Wn1Yc6Ve3Uf5GhJ0pS8iT2oE4wX6zN9qB1vM3kD5rC7yA";
  private static final String HEX =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final String CAPITALS = "Q7RT2ZK9PLM4XW8NB3VC6YHD";

  private MadeUp() {}

  static String mixed(int length) {
    return MIXED.repeat(8).substring(0, length);
  }

  static String hex(int length) {
    return HEX.repeat(4).substring(0, length);
  }

  /** By kind; each is known by its own shape, wherever it stands. */
  static Map<String, String> tokens() {
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("aws_key", "AK" + "IA" + CAPITALS.substring(0, 16));
    tokens.put("google_key", "AI" + "za" + mixed(35));
    tokens.put("google_token", "GOC" + "SPX-" + mixed(28));
    tokens.put("anthropic_key", "sk-" + "ant-api03-" + mixed(60));
    tokens.put("openai_key", "sk-" + "proj-" + mixed(48));
    tokens.put("api_key", "sk-" + mixed(48));
    tokens.put("huggingface_token", "h" + "f_" + mixed(34));
    tokens.put("github_token", "gh" + "p_" + mixed(36));
    tokens.put("gitlab_token", "gl" + "pat-" + mixed(20));
    tokens.put("slack_token", "xo" + "xb-123456789012-1234567890123-" + mixed(24));
    tokens.put("stripe_key", "sk_" + "live_" + mixed(24));
    tokens.put("twilio_key", "S" + "K" + hex(32));
    tokens.put("sendgrid_key", "S" + "G." + mixed(22) + "." + mixed(43));
    tokens.put("npm_token", "np" + "m_" + mixed(36));
    tokens.put("pypi_token", "py" + "pi-AgE" + mixed(80));
    tokens.put("docker_token", "dck" + "r_pat_" + mixed(27));
    tokens.put("databricks_token", "da" + "pi" + hex(32));
    tokens.put("jwt", jwt());
    return tokens;
  }

  static String jwt() {
    return "ey" + "JhbGciOiJIUzI1NiJ9" + "." + "ey" + "JzdWIiOiIxMjM0NTY3ODkwIn0" + "." + mixed(43);
  }

  /** The body's lines of a private key. */
  static String keyLine(int number) {
    return (number + "M" + mixed(62)).substring(0, 64);
  }

  static String begin(String sort) {
    return "-----" + "BEGIN " + sort + "PRIVATE " + "KEY-----";
  }

  static String end(String sort) {
    return "-----" + "END " + sort + "PRIVATE " + "KEY-----";
  }
}
