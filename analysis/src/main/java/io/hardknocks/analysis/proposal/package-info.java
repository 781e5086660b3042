/** Finds the code that an agent is about to run in the command by which it will run it. */
@NullMarked
package io.hardknocks.analysis.proposal;

import org.jspecify.annotations.NullMarked;
