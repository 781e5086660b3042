/** Which attempt fixed which. */
@NullMarked
package io.hardknocks.analysis.fix;

import org.jspecify.annotations.NullMarked;
