@org.jspecify.annotations.NullMarked
package io.hardknocks.recorder;
