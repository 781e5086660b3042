/** The lines that our recorder writes. */
@NullMarked
package io.hardknocks.codec.layout.recording;

import org.jspecify.annotations.NullMarked;
