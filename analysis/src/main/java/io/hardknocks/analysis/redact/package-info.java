/** Keeps secrets out of every text: finds them by shape and by the name they are given to. */
@NullMarked
package io.hardknocks.analysis.redact;

import org.jspecify.annotations.NullMarked;
