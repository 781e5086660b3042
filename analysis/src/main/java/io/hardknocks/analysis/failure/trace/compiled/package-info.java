/** What compilers print, and the programs that they have compiled when they crash. */
@NullMarked
package io.hardknocks.analysis.failure.trace.compiled;

import org.jspecify.annotations.NullMarked;
