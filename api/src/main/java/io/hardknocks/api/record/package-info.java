/** Records and what they come to: attempts, sessions, patterns. */
@NullMarked
package io.hardknocks.api.record;

import org.jspecify.annotations.NullMarked;
