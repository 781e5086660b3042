package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.fingerprint.FingerprintV1.Parts;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.model.Failure;
import java.util.Set;

/**
 * A failure with what led to it.
 *
 * @param told what was observed, without the script
 * @param libraries whose code was running, or is named by the error
 * @param culprit the error that decides
 * @param parts of the fingerprint
 * @param failure its line without its text, where only the script tells that
 */
record Understood(
    Observed told,
    Reading reading,
    Set<String> libraries,
    Culprit culprit,
    Parts parts,
    Failure failure) {}
