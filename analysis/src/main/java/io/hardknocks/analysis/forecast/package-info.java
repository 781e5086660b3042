/** How likely a script fails, from how scripts like it did. */
@NullMarked
package io.hardknocks.analysis.forecast;

import org.jspecify.annotations.NullMarked;
