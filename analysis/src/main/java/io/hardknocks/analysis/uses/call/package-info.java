/** One use of something from elsewhere: its call, what that is handed, the checks around it. */
@NullMarked
package io.hardknocks.analysis.uses.call;

import org.jspecify.annotations.NullMarked;
