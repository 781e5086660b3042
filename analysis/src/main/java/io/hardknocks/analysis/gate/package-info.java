/** Recognises in a script what lessons warn of, and repairs it where that takes no judgement. */
@NullMarked
package io.hardknocks.analysis.gate;

import org.jspecify.annotations.NullMarked;
