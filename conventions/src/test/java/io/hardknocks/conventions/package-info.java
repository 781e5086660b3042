@org.jspecify.annotations.NullMarked
package io.hardknocks.conventions;
