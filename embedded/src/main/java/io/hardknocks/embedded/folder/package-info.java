/** The folder of a memory: what lies in it, and its settings. */
@NullMarked
package io.hardknocks.embedded.folder;

import org.jspecify.annotations.NullMarked;
