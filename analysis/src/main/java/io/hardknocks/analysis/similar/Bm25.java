package io.hardknocks.analysis.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009, with the never negative inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)) that
 * Lucene uses), over sets of weighted terms: the weight of a term in the query multiplies its part,
 * a document has a term once, and its length is the number of its terms.
 */
final class Bm25 {
  /** How soon more of a term stops to count; the usual value. */
  private static final double K1 = 1.2;

  /** How much a long document is held against it; the usual value. */
  private static final double B = 0.75;

  private final Map<String, Integer> documentsWith = new HashMap<>();
  private final int documents;
  private final double meanLength;

  Bm25(List<FailureTerms> all) {
    long length = 0;
    for (var terms : all) {
      terms.weights().keySet().forEach(term -> documentsWith.merge(term, 1, Integer::sum));
      length += terms.weights().size();
    }
    documents = all.size();
    meanLength = documents == 0 ? 1 : Math.max(1, (double) length / documents);
  }

  /** How much it says that two failures share a term: less when many have it. */
  double rarity(String term) {
    int with = documentsWith.getOrDefault(term, 0);
    return Math.log(1 + (documents - with + 0.5) / (with + 0.5));
  }

  double score(FailureTerms query, FailureTerms document) {
    double length = document.weights().size() / meanLength;
    double part = (K1 + 1) / (1 + K1 * (1 - B + B * length));
    double sum = 0;
    for (var term : query.weights().entrySet()) {
      if (document.weights().containsKey(term.getKey()))
        sum += term.getValue() * rarity(term.getKey()) * part;
    }
    return sum;
  }
}
