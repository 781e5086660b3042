/** Rules from data files that say what an error is and what to do about it. */
@NullMarked
package io.hardknocks.analysis.failure.rules;

import org.jspecify.annotations.NullMarked;
