@NullMarked
package io.hardknocks.cli;

import org.jspecify.annotations.NullMarked;
