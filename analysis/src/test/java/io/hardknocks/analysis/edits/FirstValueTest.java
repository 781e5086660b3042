package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes first of several readings of a value that is another one now, or made otherwise. */
class FirstValueTest {
  private static List<String> facts(String language, String failing, String fixed, String error) {
    return Told.edits(language, failing, fixed, error);
  }

  private static String first(String failing, String fixed, String error) {
    return facts("python", failing, fixed, error).getFirst();
  }

  @Test
  void valuesThatAreOneListNowAreOneArgument() {
    var failing = "small = pictures.resize(images, 224, 224)";
    var fixed = "small = pictures.resize(images, [224, 224])";

    assertThat(first(failing, fixed, "ValueError: 'size' must be a vector"))
        .isEqualTo("change_argument: 224, 224 -> [224, 224]");
  }

  @Test
  void whatAPackageRequiresIsADependency() {
    var failing =
        "from setuptools import setup\nsetup(name='a', install_requires=['sklearn>=0.1'])";

    assertThat(first(failing, failing.replace("sklearn", "scikit-learn"), "ERROR: sklearn"))
        .isEqualTo("change_dependency: sklearn>=0.1 -> scikit-learn>=0.1");
  }

  @Test
  void argumentsThatSwappedPlacesAreToldTogether() {
    assertThat(first("dump(f, data, indent=2)", "dump(data, f, indent=2)", ""))
        .isEqualTo("change_argument: f, data -> data, f");
  }

  @Test
  void bothValuesAreToldInTheSameForm() {
    assertThat(first("c = fit(loss='logistic')", "c = fit(loss='log_loss')", ""))
        .isEqualTo("change_literal: loss='logistic' -> loss='log_loss'");
    assertThat(first("c = fit(loss='hinge')", "c = fit(loss='log')", ""))
        .isEqualTo("change_literal: 'hinge' -> 'log'");
  }

  @Test
  void aTextOfThreeLettersIsToldWithoutTheNameOfItsArgument() {
    assertThat(first("c = fit(loss='log')", "c = fit(loss='log_loss')", ""))
        .isEqualTo("change_literal: 'log' -> 'log_loss'");
    assertThat(first("t = Tree(rule='mse', depth=3)", "t = Tree(rule='square', depth=3)", ""))
        .isEqualTo("change_literal: 'mse' -> 'square'");
    assertThat(first("v = fill(empty='NaN')", "v = fill(empty=np.nan)", ""))
        .isEqualTo("change_literal: empty='NaN' -> empty=np.nan");
  }

  @Test
  void anAttributeWithAnotherValueWhereItIsNotThereIsGuarded() {
    assertThat(first("n = self.total", "n = getattr(self, 'total', 0)", ""))
        .isEqualTo("guard_condition: self.total -> getattr(self, 'total', 0)");
    assertThat(first("f(a.b.c, 1)", "f(getattr(a.b, 'c', 0), 1)", ""))
        .isEqualTo("guard_condition: a.b.c -> getattr(a.b, 'c', 0)");
    assertThat(first("n = self.total", "n = getattr(self, 'total')", ""))
        .isEqualTo("replace_call: self.total -> getattr(self, 'total')");
  }

  @Test
  void anArgumentInAnotherShapeIsAnotherArgument() {
    assertThat(first("m.fit(x, y)", "m.fit(x.reshape(-1, 1), y)", ""))
        .isEqualTo("change_argument: x -> x.reshape(-1, 1)");
    assertThat(first("e = loss(net(x), y)", "e = loss(net(x).squeeze(1), y)", ""))
        .isEqualTo("change_argument: net(x) -> net(x).squeeze(1)");
    assertThat(first("m.fit(t['a'])", "m.fit(t['a'].values.reshape(-1, 1))", ""))
        .isEqualTo("change_argument: t['a'] -> t['a'].values.reshape(-1, 1)");
    assertThat(first("e = loss(out, y)", "e = loss(out, y.long())", ""))
        .isEqualTo("type_conversion: y -> y.long()");
  }

  @Test
  void whatIsInstalledFromAnAddressIsToldByAllOfIt() {
    assertThat(
            facts("bash", "pip install box", "pip install git+https://host/box.git@main", "")
                .getFirst())
        .isEqualTo("change_dependency: box -> git+https://host/box.git@main");
  }

  @Test
  void anIndexOfSomethingElseIsToldAsAWhole() {
    assertThat(first("x = t[:, 0:4]", "x = t.iloc[:, 0:4]", ""))
        .isEqualTo("replace_call: t[:, 0:4] -> t.iloc[:, 0:4]");
  }

  @Test
  void aValueThatIsLookedAtBeforeItIsUsedIsGuarded() {
    assertThat(
            first(
                "r = card.find('p').text\nuse(r)",
                "tag = card.find('p')\nr = tag.text if tag else ''\nuse(r)",
                "AttributeError: 'NoneType' object has no attribute 'text'"))
        .isEqualTo("guard_condition: card.find('p').text -> tag.text if tag else ''");
    assertThat(
            facts(
                    "javascript",
                    "const r = find('p').text;\nuse(r);",
                    "const tag = find('p');\nconst r = tag ? tag.text : '';\nuse(r);",
                    "")
                .getFirst())
        .isEqualTo("guard_condition: find('p').text -> tag ? tag.text : ''");
  }

  @Test
  void whatOnlyPreparesForTheNextMethodIsNoConversion() {
    assertThat(first("show(net(x).numpy())", "show(net(x).detach().numpy())", ""))
        .isEqualTo("replace_call: net(x).numpy() -> net(x).detach().numpy()");
    assertThat(first("show(x.str.len())", "show(x.astype(str).str.len())", ""))
        .startsWith("type_conversion: ");
  }

  @Test
  void anotherTypeIsAConversionHoweverItIsMade() {
    assertThat(first("y = t(a).float()", "y = t(a).long()", ""))
        .isEqualTo("type_conversion: t(a).float() -> t(a).long()");
    assertThat(first("y = t['a'].astype(float)", "y = to_numeric(t['a'], errors='coerce')", ""))
        .isEqualTo("type_conversion: t['a'].astype(float) -> to_numeric(t['a'], errors='coerce')");
  }

  @Test
  void anArgumentThatIsPartOfAnotherNowWasReplacedByIt() {
    assertThat(
            first(
                "axis(title='t', titlefont=dict(color='red'))",
                "axis(title=dict(text='t', font=dict(color='red')))",
                "ValueError: Invalid property 'titlefont'"))
        .isEqualTo("change_argument: titlefont -> title");
  }

  @Test
  void ofSeveralArgumentsTheFirstIsToldFirst() {
    assertThat(first("count(t['A'], hue=t['B'])", "count(x='A', hue='B', data=t)", ""))
        .isEqualTo("change_argument: t['A'] -> x='A'");
  }

  @Test
  void severalArgumentsThatAreInOneNowWereReplacedByIt() {
    assertThat(
            first(
                "g = train(p, stopping_rounds=50, verbose_eval=100)",
                "g = train(p, callbacks=[stop(50), log(100)])",
                "TypeError: train() got an unexpected keyword argument 'stopping_rounds'"))
        .isEqualTo("change_argument: stopping_rounds -> callbacks");
  }
}
