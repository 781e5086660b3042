/** Which names a JavaScript file binds, where, and to what. */
@NullMarked
package io.hardknocks.analysis.uses.script.scope;

import org.jspecify.annotations.NullMarked;
