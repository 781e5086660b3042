/** Measures what a run takes: by its control group, else by looking at /proc. */
@NullMarked
package io.hardknocks.sandbox.usage;

import org.jspecify.annotations.NullMarked;
