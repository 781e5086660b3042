/** Runs a script, and tells of that as an attempt. */
@NullMarked
package io.hardknocks.engine.run;

import org.jspecify.annotations.NullMarked;
