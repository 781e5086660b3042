package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.Drafting;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import io.hardknocks.analysis.lesson.draft.comparison.Fixed;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the fix of a shell script teaches, and where it is seen again. */
class CommandLessonsTest {
  private static final FailureReader READER = FailureReader.of(Rules.standard());

  private static Optional<LessonDraft> draft(String failing, String fixing, String stderr) {
    var failure = READER.read(new Observed("shell", stderr, Outcome.FAILED, 1, failing));
    return Drafting.of(new Fixed("shell", failing, fixing, failure, List.of()));
  }

  private static LessonDraft taught(String failing, String fixing, String stderr) {
    return draft(failing, fixing, stderr).orElseThrow();
  }

  private static List<Warning> check(LessonDraft draft, String script) {
    return gate(draft).check("shell", script);
  }

  private static Gate gate(LessonDraft draft) {
    var lesson =
        new Lesson(
            draft.id(),
            Project.DEFAULT,
            draft.trigger(),
            draft.advice(),
            LessonOrigin.IMPORTED,
            LessonState.ACTIVE,
            Evidence.NONE);
    return Gate.of(List.of(lesson));
  }

  private static String corrected(LessonDraft draft, String script) {
    return Correction.certain(draft.trigger(), draft.advice(), script).orElse("");
  }

  private static LessonDraft compose() {
    return taught(
        "set -e\ndocker-compose -f a.yaml up -d\ndocker-compose ps\n",
        "set -e\ndocker compose -f a.yaml up -d\ndocker compose ps\n",
        "job.sh: line 2: docker-compose: command not found\n");
  }

  private static LessonDraft sed() {
    return taught(
        "sed -i '' 's/a/b/' conf.ini\n",
        "sed -i 's/a/b/' conf.ini\n",
        "sed: can't read s/a/b/: No such file or directory\n");
  }

  @Test
  void aCommandThatHasAnotherNameIsReplaced() {
    var draft = compose();
    assertThat(draft.advice().sentence()).isEqualTo("use docker compose instead of docker-compose");
    var script = "#!/bin/bash\nif true; then\n  sudo docker-compose \"$@\"\nfi\n";
    assertThat(check(draft, script)).extracting(Warning::line).containsExactly(3);
    assertThat(corrected(draft, script))
        .isEqualTo(script.replace("docker-compose", "docker compose"));
    var grep =
        taught("egrep -c 'a|b' x\n", "grep -E -c 'a|b' x\n", "job.sh: 1: egrep: not found\n");
    assertThat(corrected(grep, "n=$(ls | egrep \"x+\")\n")).isEqualTo("n=$(ls | grep -E \"x+\")\n");
  }

  @Test
  void whatIsExpandedInBothScriptsIsTheSame() {
    var draft =
        taught(
            "set -e\ndocker-compose -f \"$file\" up ${more}\n",
            "set -e\necho start\ndocker compose -f \"$file\" up ${more}\n",
            "job.sh: line 2: docker-compose: command not found\n");
    assertThat(draft.advice().edit().to()).isEqualTo("docker compose");
  }

  @Test
  void anOptionThatIsRefusedIsReplacedOrLeftOut() {
    var sed = sed();
    assertThat(sed.advice().sentence()).isEqualTo("use sed -i instead of sed -i ''");
    assertThat(corrected(sed, "for f in *.c; do sed -i \"\" -e \"s/$a/$b/\" \"$f\"; done\n"))
        .isEqualTo("for f in *.c; do sed -i -e \"s/$a/$b/\" \"$f\"; done\n");
    var pip =
        taught(
            "pip install --use-feature=2020-resolver rich\n",
            "pip install rich\n",
            "Usage:\n  pip install [options]\n\nno such option: --use-feature\n");
    assertThat(pip.advice().sentence())
        .isEqualTo("call pip install without --use-feature=2020-resolver");
    assertThat(corrected(pip, "pip install -q --use-feature=2020-resolver -r all.txt\n"))
        .isEqualTo("pip install -q -r all.txt\n");
  }

  @Test
  void commentsTextsAndDocumentsAreNoRepeats() {
    for (var script :
        new String[] {
          "# docker-compose up\necho 1 # then docker-compose ps\n",
          "echo 'docker-compose up' \"or docker-compose ps\"\n",
          "cat <<EOF > run.md\ndocker-compose up\nEOF\n",
          "grep docker-compose README.md\napt-get install -y docker-compose\n",
          "docker compose up\n./docker-compose up\ndocker-compose-v1 up\n",
          "x=docker-compose\nfiles=(docker-compose)\n[ -f docker-compose ]\n",
          "case $1 in docker-compose) true ;; esac\n"
        }) assertThat(check(compose(), script)).as(script).isEmpty();
    for (var script :
        new String[] {
          "sed -i 's/a/b/' x\n",
          "sed -e '' x\n",
          "echo sed -i '' x\n",
          "# sed -i '' x\n",
          "gsed -i '' x\n"
        }) assertThat(check(sed(), script)).as(script).isEmpty();
  }

  @Test
  void whoTakesCareOfItIsNotWarned() {
    for (var script :
        new String[] {
          "docker-compose up || docker compose up\n",
          "docker compose up || docker-compose up\n",
          "if command -v docker-compose >/dev/null; then docker-compose up; fi\n",
          "if docker-compose version; then true; fi\n",
          "docker-compose() { docker compose \"$@\"; }\ndocker-compose up\n"
        }) assertThat(check(compose(), script)).as(script).isEmpty();
  }

  @Test
  void whoInstallsOrChoosesItIsNotWarned() {
    for (var script :
        new String[] {
          "curl -Lo /usr/local/bin/docker-compose \"$url\"\ndocker-compose up\n",
          "if [ -x /usr/bin/docker-compose ]; then docker-compose up; fi\n",
          "if [ \"$(uname)\" = Linux ]; then docker-compose up; fi\n",
          ". .venv/bin/activate\ndocker-compose up\n"
        }) assertThat(check(compose(), script)).as(script).isEmpty();
    var platform = "case $OSTYPE in darwin*) sed -i '' s/a/b/ x ;; *) sed -i s/a/b/ x ;; esac\n";
    assertThat(check(sed(), platform)).isEmpty();
  }

  @Test
  void aCommandThatDoesManyThingsIsNotReplacedByOneOfThem() {
    var address =
        taught(
            "ifconfig eth0\n",
            "ip addr show eth0\n",
            "job.sh: line 1: ifconfig: command not found\n");
    assertThat(check(address, "ifconfig eth0 down\n")).hasSize(1);
    assertThat(corrected(address, "ifconfig eth0 down\n")).isEmpty();
  }

  @Test
  void anOptionIsOfItsSubcommand() {
    var helm =
        taught(
            "helm install --name web ./chart\n",
            "helm install web ./chart\n",
            "Error: unknown flag: --name\n");
    assertThat(check(helm, "helm list --name web\n")).isEmpty();
    assertThat(corrected(helm, "helm install --name db ./db\n"))
        .isEqualTo("helm install db ./db\n");
    assertThat(check(helm, "helm install ./db --name db\n")).hasSize(1);
    assertThat(corrected(helm, "helm install ./db --name db\n")).isEmpty();
  }

  @Test
  void onlyAScriptThatWouldHaveEndedThereSpeaksAgainstALesson() {
    var up = "docker-compose up\n";
    assertThat(gate(compose()).refutedBy("shell", "set -e\n" + up)).hasSize(1);
    for (var script : new String[] {up, "set -e\nf() {\n  " + up + "}\n", "set -e\nfalse && " + up})
      assertThat(gate(compose()).refutedBy("shell", script)).as(script).isEmpty();
  }

  @Test
  void whatIsOfTheScriptTeachesNothing() {
    assertThat(
            draft(
                "cat rows.csv\n",
                "cat data/rows.csv\n",
                "cat: rows.csv: No such file or directory\n"))
        .isEmpty();
    assertThat(
            draft(
                "ls -l no.csv\n",
                "ls -l\n",
                "ls: cannot access 'no.csv': No such file or directory\n"))
        .isEmpty();
    assertThat(draft("head -n abc x\n", "head -n 10 x\n", "head: invalid number of lines: 'abc'\n"))
        .isEmpty();
    assertThat(
            draft(
                "jq . x\n",
                "python3 -m json.tool < x\n",
                "job.sh: line 1: jq: command not found\n"))
        .isEmpty();
    assertThat(
            draft(
                "greet\n",
                "hello() { echo a; }\nhello\n",
                "job.sh: line 1: greet: command not found\n"))
        .isEmpty();
    assertThat(
            draft(
                "tally a.log | head -5\n",
                "sort a.log | uniq -c | head -5\n",
                "job.sh: line 1: tally: command not found\n"))
        .isEmpty();
    assertThat(
            draft("./run.sh\n", "bash run.sh\n", "job.sh: line 1: ./run.sh: Permission denied\n"))
        .isEmpty();
  }
}
