@NullMarked
package io.hardknocks.cli.lesson;

import org.jspecify.annotations.NullMarked;
