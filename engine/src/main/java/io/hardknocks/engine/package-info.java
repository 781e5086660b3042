/** The use cases, which own threads and time, and what several of them need. */
@NullMarked
package io.hardknocks.engine;

import org.jspecify.annotations.NullMarked;
