/** Whether what was given helped: counts of two arms, and what can be said from them. */
@NullMarked
package io.hardknocks.analysis.effect;

import org.jspecify.annotations.NullMarked;
