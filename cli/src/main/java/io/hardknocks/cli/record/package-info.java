/** Commands that show one record: an attempt, a session, a pattern. */
@NullMarked
package io.hardknocks.cli.record;

import org.jspecify.annotations.NullMarked;
