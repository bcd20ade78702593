package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;

/** Attacks through terms.yaml, advice.csv and vocabulary.dsl. */
final class RegisterAttacks {

  private static final String SING = "org.playcaller.playbook.Canary.sing()";
  private static final String TERMS = "terms.yaml";
  private static final String ADVICE = "advice.csv";
  private static final String VOCABULARY = "vocabulary.dsl";

  private RegisterAttacks() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    terms(attacks);
    advice(attacks);
    vocabulary(attacks);
    return attacks;
  }

  private static void terms(List<Attack> attacks) {
    for (String value :
        List.of(
            "!!java.lang.Runtime {}",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
            "!!python/object/apply:os.system [id]",
            "!!org.playcaller.playbook.Canary {}",
            "!!int 1",
            "!canary 1",
            "!<tag:yaml.org,2002:java/object:Canary> 1",
            "&a 0.9",
            "*a",
            "&a [*a]",
            "{<<: *a}",
            "<<: 1",
            "${7*7}",
            "#{7*7}",
            "0.9; " + SING,
            "1 + 1",
            "eval( 1 )",
            "0x1F",
            "0o17",
            "0b11",
            "1_000",
            "1:30",
            ".inf",
            "-.inf",
            ".nan",
            "1e400",
            "-0.1",
            "9".repeat(10_000),
            "0." + "1".repeat(100_000),
            "[" + "[".repeat(5_000),
            "{a: ".repeat(5_000),
            "\"\\x41\\0\"",
            "|\n    0.9",
            "2026-01-01",
            "\u202e9.0",
            "\u0660.9",
            "0.9\u0000")) {
      attacks.add(Attack.replacing(TERMS, 4, "  value: " + value));
    }
    for (String line :
        List.of(
            "<<: {behind: 1}",
            "? [a, b]",
            "? behind",
            "--- !!java.lang.Runtime",
            "%TAG ! tag:yaml.org,2002:java",
            "constructor:",
            "__proto__: {value: 1}",
            "behind: {value: 1}",
            "\"behind\\u0000\": {}",
            "b\u0435hind:",
            "@behind:",
            "`behind`:",
            "[behind]: 1",
            "- behind",
            "!!set {a, b}",
            "=: 1")) {
      attacks.add(Attack.adding(TERMS, 3, line));
    }
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'n'; c++) {
      String before = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append((before + ", ").repeat(8)).append(before).append("]\n");
    }
    attacks.add(Attack.on(TERMS, 1, bomb.toString()));
    attacks.add(Attack.on(TERMS, 0, "behind:\n  value: 1\n".repeat(10_000)));
    attacks.add(Attack.on(TERMS, 0, "[".repeat(200_000)));
    attacks.add(Attack.on(TERMS, 0, "- ".repeat(100_000)));
    attacks.add(Attack.on(TERMS, 0, "? ".repeat(100_000)));
    attacks.add(Attack.on(TERMS, 0, "\"" + "\\".repeat(200_000)));
    attacks.add(Attack.on(TERMS, 0, "a".repeat(200_000)));
    attacks.add(Attack.on(TERMS, 0, "a: b: c\n".repeat(20_000)));
    attacks.add(Attack.on(TERMS, 0, " ".repeat(200_000) + "x"));
  }

  private static void advice(List<Attack> attacks) {
    for (String row :
        List.of(
            "=cmd()/x,=cmd(),play,a,b",
            "../etc/passwd,..,play,a,b",
            "<script>/x,<script>,play,a,b",
            "final-week/x,final-week,=cmd|'/C calc'!A0,a,b",
            "final-week/x,final-week,play,a,b,=cmd()",
            "final-week/x,final-week,play,\"a,b",
            "final-week/x,final-week,play,\"a\"\"\",b,\"",
            "final-week/\u202ex,final-week,play,a,b",
            "final-week/\u0445,final-week,play,a,b",
            "final-week/x\u0000,final-week,play,a,b",
            "${7*7}/x,${7*7},play,a,b",
            ",".repeat(100_000),
            "\"".repeat(100_000),
            "\"".repeat(99_999))) {
      attacks.add(Attack.adding(ADVICE, 2, row));
    }
    attacks.add(Attack.adding(ADVICE, 3, "final-week/know-it-is-final,final-week,situation,a,b"));
    attacks.add(
        Attack.on(ADVICE, 0, "id,article,kind,when,advise\n" + "a/b,a,play,c,d\n".repeat(15_000)));
    attacks.add(Attack.on(ADVICE, 0, "x\n".repeat(100_000)));
    attacks.add(Attack.on(ADVICE, 0, "id,article,kind,when,advise\n" + "\n".repeat(100_000)));
  }

  private static void vocabulary(List<Attack> attacks) {
    for (String entry :
        List.of(
            "[condition][]anything=eval( " + SING + " )",
            "[condition][]anything=StandingFact( eval( " + SING + " ) )",
            "[condition][]anything=StandingFact( pace < " + SING + " )",
            "[condition][]anything=StandingFact( pace < 1 && " + SING + " )",
            "[condition][]anything=StandingFact( pace < 1 || pace > 2 )",
            "[condition][]anything=StandingFact( pace < 1, eval( true ) )",
            "[condition][]anything=StandingFact( this.pace < 1 )",
            "[condition][]anything=StandingFact( class == null )",
            "[condition][]anything=StandingFact( getClass().hashCode > 1 )",
            "[condition][]anything=StandingFact( pace < terms[" + SING + "] )",
            "[condition][]anything=StandingFact( pace < terms[\"behind\"] ) eval( true )",
            "[condition][]anything=$subject : OldProspectFact( ) from " + SING,
            "[condition][]anything=$subject : StandingFact( )",
            "[condition][]anything=java.lang.Runtime( )",
            "[condition][]anything=not StandingFact( )",
            "[condition][]anything=exists ( StandingFact( ) )",
            "[condition][]anything=accumulate( StandingFact( ); count( 1 ) )",
            "[condition][]the {a:.*}=StandingFact( pace > 1 )",
            "[condition][]the {a:(a+)+}=StandingFact( pace > 1 )",
            "[condition][]the {a:[^\"]*}=StandingFact( pace > 1 )",
            "[condition][]the {a:\\w+}{b:\\w+}=StandingFact( pace > 1 )",
            "[condition][]x " + "{a:[a-z -]+} ".repeat(20) + "=StandingFact( pace > 1 )",
            "[condition][]x {a:" + "a|".repeat(50) + "b}=StandingFact( pace > 1 )",
            "[condition][]the (rep|team).*=StandingFact( pace > 1 )",
            "[condition][]the rep.*$=StandingFact( pace > 1 )",
            "[condition][]\\Qthe=StandingFact( pace > 1 )",
            "[condition][]end=StandingFact( pace > 1 ) end rule \"x\" when then",
            "[condition][][]x=y",
            "[condition][x]x=StandingFact( pace > 1 )",
            "[keyword][]regel=rule",
            "[*][]x=" + SING,
            "[][]x=" + SING,
            "[consequence][]anything=" + SING + ";",
            "[consequence][]anything=System.exit( 1 );",
            "[consequence][]anything=advice.recommend( Act.CHECK_IN, $subject ); " + SING + ";",
            "[consequence][]anything=advice.recommend( Act.CHECK_IN, " + SING + " );",
            "[consequence][]anything=advice.recommend( Act.valueOf(\"X\"), $subject );",
            "[consequence][]anything=advice.getClass();",
            "[consequence][]anything=advice.recommend( Hold.CONTACT, $subject );",
            "[consequence][]takes {minutes:.*} of it=",
            "[consequence][]say it \"{class}\"=",
            "[condition][]the r\u0435p is here=StandingFact( pace > 1 )",
            "[condition][]the rep\u202e is here=StandingFact( pace > 1 )",
            "[condition][]the rep \u0000=StandingFact( pace > 1 )",
            "[condition][]" + "x ".repeat(10_000) + "=StandingFact( pace > 1 )")) {
      attacks.add(Attack.adding(VOCABULARY, 3, entry));
    }
    attacks.add(
        Attack.on(VOCABULARY, 0, "[condition][]x y=StandingFact( pace > 1 )\n".repeat(5_000)));
    attacks.add(Attack.on(VOCABULARY, 0, "[".repeat(200_000)));
    attacks.add(Attack.on(VOCABULARY, 0, "{".repeat(290) + "\n"));
  }
}
