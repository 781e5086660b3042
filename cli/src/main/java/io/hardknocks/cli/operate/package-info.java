/** Commands for who operates a store: serve it, save it, tidy it. */
@NullMarked
package io.hardknocks.cli.operate;

import org.jspecify.annotations.NullMarked;
