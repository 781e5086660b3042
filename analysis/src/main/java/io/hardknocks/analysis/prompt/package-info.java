/** The text that tells a model what failed before: chosen, bounded, and safe to hand over. */
@NullMarked
package io.hardknocks.analysis.prompt;

import org.jspecify.annotations.NullMarked;
