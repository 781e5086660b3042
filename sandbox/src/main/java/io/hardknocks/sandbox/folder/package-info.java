/** The private folder of a run: what is put into it, and what the script leaves there. */
@NullMarked
package io.hardknocks.sandbox.folder;

import org.jspecify.annotations.NullMarked;
