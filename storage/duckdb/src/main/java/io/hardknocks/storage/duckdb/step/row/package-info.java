/** How steps are laid out in their tables. */
@NullMarked
package io.hardknocks.storage.duckdb.step.row;

import org.jspecify.annotations.NullMarked;
