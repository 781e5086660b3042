/** What others tell of their work: spans, and the messages of log records. */
@NullMarked
package io.hardknocks.model.trace;

import org.jspecify.annotations.NullMarked;
