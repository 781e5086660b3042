/** The ways to isolate a script, and the choice among them. */
@NullMarked
package io.hardknocks.sandbox.isolation;

import org.jspecify.annotations.NullMarked;
