/** A coder with known habits, to see that what is said of lessons is true. */
@NullMarked
package io.hardknocks.engine.simulate;

import org.jspecify.annotations.NullMarked;
