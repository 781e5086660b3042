@NullMarked
package io.hardknocks.server;

import org.jspecify.annotations.NullMarked;
