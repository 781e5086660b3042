@org.jspecify.annotations.NullMarked
package io.hardknocks.codec.otlp;
