/** The Java API over the embedded store: the graph of objects, built with {@code new}. */
@NullMarked
package io.hardknocks.embedded;

import org.jspecify.annotations.NullMarked;
