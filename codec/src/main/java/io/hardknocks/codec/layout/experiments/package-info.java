/** An array of experiments. */
@NullMarked
package io.hardknocks.codec.layout.experiments;

import org.jspecify.annotations.NullMarked;
