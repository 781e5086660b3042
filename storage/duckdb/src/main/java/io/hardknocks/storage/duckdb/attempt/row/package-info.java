/** How attempts are laid out in their tables. */
@NullMarked
package io.hardknocks.storage.duckdb.attempt.row;

import org.jspecify.annotations.NullMarked;
