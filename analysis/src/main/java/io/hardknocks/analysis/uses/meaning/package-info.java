/** What expressions are known to be, and what we know of the types of libraries. */
@NullMarked
package io.hardknocks.analysis.uses.meaning;

import org.jspecify.annotations.NullMarked;
