/** Code as plain, immutable trees: parsed by tree-sitter, free of any native pointer. */
@NullMarked
package io.hardknocks.analysis.code;

import org.jspecify.annotations.NullMarked;
