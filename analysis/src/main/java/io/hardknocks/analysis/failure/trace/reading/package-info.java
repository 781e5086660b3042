/** What a parser makes of an error text: errors, their frames, and whose code those are. */
@NullMarked
package io.hardknocks.analysis.failure.trace.reading;

import org.jspecify.annotations.NullMarked;
