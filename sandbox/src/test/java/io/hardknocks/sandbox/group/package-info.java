@NullMarked
package io.hardknocks.sandbox.group;

import org.jspecify.annotations.NullMarked;
