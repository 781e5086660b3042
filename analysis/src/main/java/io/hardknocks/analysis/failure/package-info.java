/** Understands failures: what was observed in, a classified and fingerprinted failure out. Pure. */
@NullMarked
package io.hardknocks.analysis.failure;

import org.jspecify.annotations.NullMarked;
