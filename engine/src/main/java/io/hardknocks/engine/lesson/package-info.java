/** Learns lessons from fixes, proves them, and follows what came of them. */
@NullMarked
package io.hardknocks.engine.lesson;

import org.jspecify.annotations.NullMarked;
