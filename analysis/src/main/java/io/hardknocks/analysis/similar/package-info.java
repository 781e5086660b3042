/** Finds past failures that are like one at hand. */
@NullMarked
package io.hardknocks.analysis.similar;

import org.jspecify.annotations.NullMarked;
