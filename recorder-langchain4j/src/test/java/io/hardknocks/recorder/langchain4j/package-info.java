@org.jspecify.annotations.NullMarked
package io.hardknocks.recorder.langchain4j;
