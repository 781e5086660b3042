/** Records the model calls of LangChain4j. */
@NullMarked
package io.hardknocks.recorder.langchain4j;

import org.jspecify.annotations.NullMarked;
