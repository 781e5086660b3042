@NullMarked
package io.hardknocks.sandbox.folder;

import org.jspecify.annotations.NullMarked;
