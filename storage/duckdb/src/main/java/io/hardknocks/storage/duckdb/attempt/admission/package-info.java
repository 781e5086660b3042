/** Which attempts that arrive are new, and which numbers they get. */
@NullMarked
package io.hardknocks.storage.duckdb.attempt.admission;

import org.jspecify.annotations.NullMarked;
