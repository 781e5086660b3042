package io.hardknocks.analysis.edits.comparison;

import io.hardknocks.analysis.edits.term.Term;

/** Compares two terms of any kind and reports what differs, for those that compare their parts. */
public interface TermComparison {
  void diff(Term a, Term b, Site site);

  /** Compares the parts of two terms one by one. */
  void eachPart(Term a, Term b, Site site);

  /** Whether one became a part of the other, which is reported. */
  boolean wrapped(Term a, Term b, Site site);

  /** Reports that one term stands where a quite different one stood. */
  void replaced(Term a, Term b, Site site);
}
