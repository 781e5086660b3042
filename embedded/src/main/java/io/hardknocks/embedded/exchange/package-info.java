/** Records from elsewhere taken in, and what is kept written as files. */
@NullMarked
package io.hardknocks.embedded.exchange;

import org.jspecify.annotations.NullMarked;
