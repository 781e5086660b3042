/** Lessons, what they rest on, and whom they were shown to. */
@NullMarked
package io.hardknocks.storage.duckdb.lesson;

import org.jspecify.annotations.NullMarked;
