/** Reports on libraries, their versions, and the names that a team watches. */
@NullMarked
package io.hardknocks.engine.report.library;

import org.jspecify.annotations.NullMarked;
