/** Error texts as lines, without what terminals, logs, quotes and runners put around them. */
@NullMarked
package io.hardknocks.analysis.failure.trace.text;

import org.jspecify.annotations.NullMarked;
