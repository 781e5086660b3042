/** The reference store, in memory. */
@NullMarked
package io.hardknocks.storage.memory;

import org.jspecify.annotations.NullMarked;
