/** What expressions of JavaScript are, and what they use. */
@NullMarked
package io.hardknocks.analysis.uses.script;

import org.jspecify.annotations.NullMarked;
