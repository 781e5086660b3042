/**
 * Reads the records that are handed in: one JSON object for an attempt, in the words of its sender.
 */
@NullMarked
package io.hardknocks.codec.submission;

import org.jspecify.annotations.NullMarked;
