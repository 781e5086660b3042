package io.hardknocks.analysis.prompt;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Finds phrases that ask a model to obey the text that it reads. They are looked for in the letters
 * alone, so that spaces, punctuation, accents and letters of other scripts that look alike do not
 * hide them.
 */
final class Orders {
  private static final String OLD =
      "(previous|prior|above|earlier|preceding|former|existing|original|initial|system|foregoing|your|all)";
  private static final String RULES =
      "(instructions?|prompts?|messages?|rules|directions|guidelines|directives|commands|context"
          + "|constraints|programming|training|polic(y|ies))";
  private static final String ANY =
      "(all|any|every|of|the|your|my|these|those|that|this|and|other){0,6}";

  private static final Pattern PHRASE =
      Pattern.compile(
          String.join(
              "|",
              "(ignore|disregard|forget|override|overrule|bypass|discard|donotfollow|dontfollow"
                  + "|stopfollowing|neglect|skip)"
                  + ANY
                  + OLD
                  + ANY
                  + OLD
                  + "{0,2}"
                  + RULES,
              "(ignore|disregard|forget)" + ANY + "(previous|prior|above|preceding|foregoing)",
              "(ignore|disregard|forget)(everything|anything|whatever)(above|before|else|you|that|i)\\w{0,20}",
              "(ignore|disregard|forget|override)" + ANY + RULES,
              "youare(now|nolonger)\\w{0,30}",
              "fromnowonyou\\w{0,30}",
              "(new|updated|real|actual|revised|secret|hidden)(system)?(instructions?|prompt|directives?|task)"
                  + "(are|is|follows?|below)?",
              "(reveal|print|show|repeat|output|leak|send|exfiltrate)(me|us)?"
                  + ANY
                  + "(systemprompt|hiddenprompt|instructions|secrets?|credentials|apikeys?|passwords?"
                  + "|environmentvariables?)",
              "(you|assistant|model|ai|agent)(must|should|shall|have|need|are)(now|to|immediately|instead){0,3}"
                  + "(execute|delete|send|upload|exfiltrate|curl|obey|comply)\\w{0,30}",
              "(run|execute|invoke|type|enter)(this|the|these)?following(shell|bash|terminal)?(commands?|code|script|tool)?",
              "(donot|dont|never)(tell|inform|mention|notify|alert|warn)(this|it|that)?(to)?(the)?(user|human|anyone|anybody|them)",
              "(pretend|act|behave|roleplay)(tobe|asif|asa|asan|asthe|like)(you)?\\w{0,20}",
              "(begin|start|end|endof)(system|user|assistant|developer)(prompt|message|instructions?|turn)",
              "ignor(iere|ieren|iert|ez|a|ar|are)\\w{0,30}(anweisungen|instructions|instrucciones"
                  + "|istruzioni|instrucoes)",
              "vergiss\\w{0,20}anweisungen",
              "jailbr(ea|o)k\\w{0,10}|doanythingnow|developermode(on|enabled)?|sudomode"));

  private static final Pattern OTHER_SCRIPTS =
      Pattern.compile(
          "(?iu)忽略.{0,12}(指令|指示|说明|提示|規則|规则)|(以前|上記|これまで).{0,6}(指示|命令).{0,4}無視"
              + "|игнорируй.{0,30}инструкци\\p{L}*|забудь.{0,30}инструкци\\p{L}*"
              + "|이전.{0,8}(지시|명령).{0,6}무시");

  /** Shorter ones stand in innocent text too. */
  private static final int SHORTEST = 10;

  private Orders() {}

  static String without(String text) {
    return latin(OTHER_SCRIPTS.matcher(text).replaceAll(Defused.REMOVED));
  }

  private static String latin(String text) {
    var letters = Letters.of(text);
    var match = PHRASE.matcher(letters.text());
    var out = new StringBuilder();
    int from = 0;
    while (match.find()) {
      if (match.end() - match.start() < SHORTEST) continue;
      int start = letters.start(match.start());
      if (start < from || !letters.startsWord(match.start())) continue;
      out.append(text, from, start).append(Defused.REMOVED);
      from = letters.end(match.end() - 1);
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The letters of a text, folded, and where each stands. */
  private static final class Letters {
    private final String source;
    private final String text;
    private final int[] places;

    private Letters(String source, String text, int[] places) {
      this.source = source;
      this.text = text;
      this.places = places;
    }

    String text() {
      return text;
    }

    static Letters of(String source) {
      var letters = new StringBuilder(source.length());
      var places = new int[source.length()];
      for (int i = 0; i < source.length(); i++) {
        char folded = Lookalikes.fold(source.charAt(i));
        if (folded == 0) continue;
        places[letters.length()] = i;
        letters.append(folded);
      }
      return new Letters(source, letters.toString(), Arrays.copyOf(places, letters.length()));
    }

    int start(int letter) {
      return places[letter];
    }

    int end(int letter) {
      return places[letter] + 1;
    }

    /** Not in the middle of another word: {@code reignoreall} is none. */
    boolean startsWord(int letter) {
      int place = places[letter];
      return place == 0
          || !Character.isLetterOrDigit(source.charAt(place - 1))
          || Character.isUpperCase(source.charAt(place));
    }
  }
}
