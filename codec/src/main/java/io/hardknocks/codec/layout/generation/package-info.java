/** Events of a generator, one a line, with its model calls and validation errors beside them. */
@NullMarked
package io.hardknocks.codec.layout.generation;

import org.jspecify.annotations.NullMarked;
