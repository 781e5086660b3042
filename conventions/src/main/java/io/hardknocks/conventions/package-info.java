/** Attribute keys and words that cross a process boundary. Java 17, no dependencies. */
@NullMarked
package io.hardknocks.conventions;

import org.jspecify.annotations.NullMarked;
