/** One file for each attempt and session. */
@NullMarked
package io.hardknocks.codec.layout.folders;

import org.jspecify.annotations.NullMarked;
