/** Links failing attempts to those that fixed them. */
@NullMarked
package io.hardknocks.engine.link;

import org.jspecify.annotations.NullMarked;
