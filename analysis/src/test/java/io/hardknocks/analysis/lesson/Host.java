package io.hardknocks.analysis.lesson;

import java.util.List;

/** A script as people write them, with a place for imports and one for statements. */
record Host(String text) {
  static final List<Host> ALL =
      List.of(
          new Host(
              """
              #!/usr/bin/env python3
              \"""Summarise the readings of a folder.\"""
              import argparse
              import logging
              TOP

              log = logging.getLogger(__name__)
              LIMIT = 20


              class Reading:
                  def __init__(self, sensor, amount):
                      self.sensor = sensor
                      self.amount = amount

                  def scaled(self, factor):
                      return Reading(self.sensor, self.amount * factor)


              def parse(lines):
                  readings = []
                  for line in lines:
                      sensor, _, amount = line.partition(",")
                      try:
                          readings.append(Reading(sensor, float(amount)))
                      except ValueError:
                          log.warning("not a number: %s", amount)
                  return readings


              def main():
                  parser = argparse.ArgumentParser()
                  parser.add_argument("folder", nargs="?", default=".")
                  options = parser.parse_args([])
                  log.info("folder %s", options.folder)
                  readings = parse(["a,1", "b,2"])
                  USE
                  best = max(readings, key=lambda r: r.amount)
                  print(best.sensor, len(readings), LIMIT)


              if __name__ == "__main__":
                  main()
              """),
          new Host(
              """
              from __future__ import annotations

              import os.path
              TOP

              total = 0
              table = {}
              for index, word in enumerate("one two three".split()):
                  table[word] = index
                  total += len(word)

              if total > 3:
                  label = "long"
              else:
                  label = "short"

              USE

              with open(os.devnull, "w") as sink:
                  for word in sorted(table):
                      sink.write("%s %d\\n" % (word, table[word]))
              print(f"{label}: {total}")
              """),
          new Host(
              """
              import logging
              from dataclasses import dataclass, field
              from typing import Dict, List, Optional
              TOP


              @dataclass
              class Order:
                  number: int
                  lines: List[str] = field(default_factory=list)
                  note: Optional[str] = None

                  def add(self, line: str) -> "Order":
                      self.lines.append(line)
                      return self


              class Pipeline:
                  def __init__(self, retries: int = 3):
                      self.retries = retries
                      self.done: Dict[int, Order] = {}

                  def run(self, orders: List[Order]) -> int:
                      for order in orders:
                          if order.number in self.done:
                              continue
                          self.done[order.number] = order
                      return len(self.done)

                  def step(self):
                      try:
                          logging.debug("step")
                          USE
                          logging.debug("stepped")
                          logging.debug("and on")
                          logging.debug("and on")
                      except Exception as error:
                          logging.error("failed: %s", error)


              pipeline = Pipeline()
              print(pipeline.run([Order(1).add("tea"), Order(2)]))
              pipeline.step()
              """));

  /** The script with a snippet in it: its imports, then {@code ---}, then its statements. */
  String with(String snippet) {
    int line = snippet.startsWith("---\n") ? 0 : snippet.indexOf("\n---\n") + 1;
    var top = snippet.substring(0, line).stripTrailing();
    var use = snippet.substring(line + 4).stripTrailing();
    int at = text.indexOf("USE");
    var indent = " ".repeat(at - text.lastIndexOf('\n', at) - 1);
    return text.replace("TOP", top).replace("USE", use.replace("\n", "\n" + indent));
  }
}
