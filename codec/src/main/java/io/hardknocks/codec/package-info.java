/** The formats of the edges, to and from the model. */
@NullMarked
package io.hardknocks.codec;

import org.jspecify.annotations.NullMarked;
