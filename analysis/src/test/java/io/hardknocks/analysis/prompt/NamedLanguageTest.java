package io.hardknocks.analysis.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a node script that reads the rates and prints them | javascript",
        "In node, sort the names | javascript",
        "an npm package for dates | javascript",
        "an express server with two routes | javascript",
        "serve the folder using Express | javascript",
        "a deno program that fetches a page | javascript",
        "a React component with a button | javascript",
        "a page of next.js | javascript",
        "an express server in TypeScript | typescript",
        "group the rows with pandas | python",
        "a numpy array of ones | python",
        "a flask app | python",
        "a Django view | python",
        "bash that renames files | shell",
        "an sh script for backups | shell",
        "a shell function for colours | shell",
        "a python script that calls itself a node client | python"
      })
  void aRequestNamesItByWhatPeopleCallIt(String request, String language) {
    assertThat(NamedLanguage.in(request)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert a node into a linked list",
        "visit each node of the tree",
        "express the result as a percentage",
        "react to each event",
        "read the file config/node/rates.json",
        "bundle the reports",
        "a python program that starts a bash script",
        "sum the numbers"
      })
  void aWordWithAnotherMeaningNamesNone(String request) {
    assertThat(NamedLanguage.in(request)).isEmpty();
  }
}
