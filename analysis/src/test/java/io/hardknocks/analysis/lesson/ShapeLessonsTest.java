package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that the shape of a script shows, of libraries that are not here to be run. */
class ShapeLessonsTest {
  private static final String VIEW =
      """
      import torch

      def flat(x):
          return x.permute(0, 2, 1).view(x.size(0), -1)

      flat(torch.zeros(2, 3, 4))
      """;

  private static final String HISTORY =
      """
      from tensorflow import keras

      model = keras.Sequential([keras.layers.Dense(1)])
      model.compile(loss="mse", metrics=["accuracy"])
      run = model.fit([[1.0]], [1.0])
      print(run.history["val_acc"])
      """;

  private static Gate gate(String failing, String old, String now, String error) {
    var fixed = failing.replace(old, now);
    var draft = new LessonCase("x", "python", failing, fixed, error, List.of(), List.of()).draft();
    return Gate.of(List.of(LessonCase.lesson(draft.orElseThrow())));
  }

  private static Gate views(String now) {
    return gate(
        VIEW,
        ".view(",
        now,
        """
        Traceback (most recent call last):
          File "s.py", line 6, in <module>
            flat(torch.zeros(2, 3, 4))
          File "s.py", line 4, in flat
            return x.permute(0, 2, 1).view(x.size(0), -1)
        RuntimeError: view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = x.t().view(-1)",
        "y = x.T.view(-1)",
        "y = x.transpose(1, 2)\ny = y.view(8, -1)",
        "y = x.permute(0, 2, 1, 3).view(n, 3, 4)",
        "y = x.permute((0, 2, 3, 1)).view(-1, c)",
        "for a in b:\n  y = a.permute(1, 0)\n  print(y.view(-1))"
      })
  void aViewPutsTogetherWhatWasTakenApart(String code) {
    assertThat(views(".reshape(").check("python", "import torch\n" + code)).hasSize(1);
    assertThat(views(".contiguous().view(").check("python", "import torch\n" + code)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = x.t().reshape(-1)",
        "y = x.t().contiguous().view(-1)",
        "y = x.view(-1).t()",
        "y = x.permute(0, 2, 1).view(a, b, c)",
        "y = x.permute(2, 0, 1).view(c, -1)",
        "y = x.permute(0, 2, 3, 1).view(n, -1, c)",
        "y = x.permute(0, 1, 2).view(n, -1)",
        "y = x.permute(*order).view(n, -1)",
        "y = x.permute(0, 2, 1).view(*shape)",
        "y = x.permute(0, 2, 1).view(torch.int32)",
        "y = x.transpose(0, 1).view(n, m)",
        "y = x.t()\ny = y.contiguous()\nz = y.view(-1)",
        "y = x.t()\nif ready:\n  y = x\nz = y.view(-1)",
        "try:\n  y = x.t().view(-1)\nexcept RuntimeError:\n  y = x.t().reshape(-1)"
      })
  void aViewThatMayBeRightIsLeftAlone(String code) {
    assertThat(views(".reshape(").check("python", "import torch\n" + code)).isEmpty();
  }

  @Test
  void aMetricIsKeptUnderTheNameThatItWasCompiledWith() {
    var gate = gate(HISTORY, "\"val_acc\"", "\"val_accuracy\"", "KeyError: 'val_acc'");
    var other = HISTORY.replace("run", "result").replace("\"val_acc\"", "'acc'");
    assertThat(gate.check("python", other)).hasSize(1);
    assertThat(gate.check("python", other.replace("\"accuracy\"", "'acc'"))).isEmpty();
    assertThat(gate.check("python", other.replace("[\"accuracy\"]", "METRICS"))).isEmpty();
    assertThat(gate.check("python", other.replace("'acc'", "'accuracy'"))).isEmpty();
  }

  @Test
  void anArgumentThatIsRightElsewhereIsWrongBesideAnother() {
    var failing =
        """
        import argparse

        parser = argparse.ArgumentParser()
        parser.add_argument("--n", type=int)
        parser.add_argument("--all", action="store_true", type=bool)
        """;
    var error =
        """
        Traceback (most recent call last):
          File "s.py", line 5, in <module>
            parser.add_argument("--all", action="store_true", type=bool)
          File "/usr/lib/python3.8/argparse.py", line 1386, in add_argument
            action = action_class(**kwargs)
        TypeError: __init__() got an unexpected keyword argument 'type'
        """;
    var gate = gate(failing, ", type=bool", "", error);
    assertThat(gate.check("python", failing)).hasSize(1);
    assertThat(gate.check("python", failing.replace("action=\"store_true\", ", ""))).isEmpty();
  }

  @Test
  void aValueMayNeedAnotherArgument() {
    var failing =
        """
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(penalty="l1")
        model.fit([[1.0], [2.0]], [0, 1])
        """;
    var gate =
        gate(
            failing,
            "\"l1\"",
            "\"l1\", solver=\"liblinear\"",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                model.fit([[1.0], [2.0]], [0, 1])
            ValueError: Solver lbfgs supports only 'l2' or None penalties, got l1 penalty.
            """);
    var other = "from sklearn import linear_model\nlinear_model.LogisticRegression(%s)\n";
    assertThat(gate.check("python", other.formatted("C=2, penalty='l1'")))
        .singleElement()
        .satisfies(w -> assertThat(w.to()).endsWith("penalty='l1', solver='liblinear')"));
    assertThat(gate.check("python", other.formatted("penalty='l1', solver='saga'"))).isEmpty();
    assertThat(gate.check("python", other.formatted("penalty='l1', **options"))).isEmpty();
    assertThat(gate.check("python", other.formatted("penalty='l2'"))).isEmpty();
  }

  @Test
  void aNameOfAFileMayHaveToEndOtherwise() {
    var failing =
        """
        from keras.callbacks import ModelCheckpoint

        path = "out/best-{epoch:02d}.hdf5"
        keep = ModelCheckpoint(filepath=path, save_best_only=True)
        """;
    var gate =
        gate(
            failing,
            ".hdf5",
            ".keras",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                keep = ModelCheckpoint(filepath=path, save_best_only=True)
            ValueError: The filepath provided must end in `.keras` (Keras model format). Received: filepath=out/best-{epoch:02d}.hdf5
            """);
    var other = "import keras\nkeras.callbacks.ModelCheckpoint(%s)\n";
    assertThat(gate.check("python", other.formatted("'a/model.hdf5'"))).hasSize(1);
    assertThat(gate.check("python", other.formatted("f'{name}.hdf5', monitor='loss'"))).hasSize(1);
    assertThat(gate.check("python", other.formatted("'model.keras'"))).isEmpty();
    assertThat(gate.check("python", other.formatted("'model.weights.hdf5'"))).isEmpty();
    assertThat(gate.check("python", other.formatted("path + '.hdf5'"))).isEmpty();
  }

  @Test
  void aDatabaseIsNoCondition() {
    var failing =
        """
        from pymongo import MongoClient

        db = MongoClient()["shop"]
        if db:
            print(db.name)
        """;
    var gate =
        gate(
            failing,
            "if db:",
            "if db is not None:",
            """
            Traceback (most recent call last):
              File "s.py", line 4, in <module>
                if db:
            NotImplementedError: Database objects do not implement truth value testing or bool(). Please compare with None instead: database is not None
            """);
    var other =
        """
        import pymongo

        class Store:
            def __init__(self):
                self.db = pymongo.MongoClient().shop

            def close(self):
                if not self.db:
                    return
        """;
    assertThat(gate.check("python", other)).hasSize(1);
    assertThat(gate.check("python", other.replace("not self.db", "self.db is None"))).isEmpty();
    assertThat(gate.check("python", other.replace("().shop", "()"))).isEmpty();
    assertThat(gate.check("python", other.replace("().shop", "().primary"))).isEmpty();
  }
}
