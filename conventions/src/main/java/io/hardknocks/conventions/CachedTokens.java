package io.hardknocks.conventions;

/** Where a provider counts the input tokens that its cache held. */
public enum CachedTokens implements Word {
  /** They are part of the input tokens. */
  INSIDE_INPUT,
  /** They come on top of the input tokens. */
  BESIDE_INPUT,
  UNKNOWN
}
