/** Texts that are searched for many things, few of which they have, and names almost alike. */
@NullMarked
package io.hardknocks.analysis.text;

import org.jspecify.annotations.NullMarked;
