/** Watches a run from its start to its end, and holds it to its limits. */
@NullMarked
package io.hardknocks.sandbox.supervision;

import org.jspecify.annotations.NullMarked;
