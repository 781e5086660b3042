/** What a script uses: its names resolved, and the types of its values where they are known. */
@NullMarked
package io.hardknocks.analysis.uses;

import org.jspecify.annotations.NullMarked;
