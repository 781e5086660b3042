@NullMarked
package io.hardknocks.cli.check;

import org.jspecify.annotations.NullMarked;
