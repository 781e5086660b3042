/** Brings a broken or a saved store back. */
@NullMarked
package io.hardknocks.embedded.recovery;

import org.jspecify.annotations.NullMarked;
