/** Reads what processes print, up to a bound. */
@NullMarked
package io.hardknocks.sandbox.capture;

import org.jspecify.annotations.NullMarked;
