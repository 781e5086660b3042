/** Which attempt fixed which, and which ways of repairing work. */
@NullMarked
package io.hardknocks.analysis.fix;

import org.jspecify.annotations.NullMarked;
