package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;

/** Attacks through what a manager may write in a play. */
final class AttackCorpus {

  static final String PLAY = "plays/old-prospects/check-in-with-old-prospects.dslr";

  private static final String SET = "System.setProperty(\"playcaller.canary\", \"sung\")";
  private static final String SING = "org.playcaller.playbook.Canary.sing()";

  private static final int NAME = 1;
  private static final int SOURCE = 2;
  private static final int SUBJECT = 5;
  private static final int NARROWS = 6;
  private static final int ACTION = 9;
  private static final int TITLE = 10;
  private static final int MINUTES = 14;

  private AttackCorpus() {}

  static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    conditions(attacks);
    statements(attacks);
    texts(attacks);
    heads(attacks);
    around(attacks);
    attacks.addAll(RegisterAttacks.all());
    attacks.addAll(BulkAttacks.all());
    return attacks;
  }

  private static void conditions(List<Attack> attacks) {
    for (String line :
        List.of(
            "eval( " + SING + " )",
            "eval( true )",
            "OldProspectFact( eval( " + SING + " ) )",
            "$subject : OldProspectFact( )",
            "$subject : Object( )",
            "$subject : java.lang.Runtime( )",
            "$subject : OldProspectFact( ) from " + SING,
            "OldProspectFact( ) from collect( OldProspectFact( ) )",
            "$n : Number( ) from accumulate( OldProspectFact( ), count( 1 ) )",
            "accumulate( OldProspectFact( ), init( " + SET + "; ), action( ), result( 1 ) )",
            "accumulate( $p : OldProspectFact( ); $n : count( $p ) )",
            "forall( OldProspectFact( ) )",
            "not ( OldProspectFact( ) )",
            "exists OldProspectFact( )",
            "StandingFact( pace < " + SING + " )",
            "StandingFact( this[\"class\"] != null )",
            "StandingFact( getClass().getClassLoader() != null )",
            "StandingFact( pace < 1 || " + SING + " )",
            "StandingFact( $x : pace, $x < 1 )",
            "StandingFact( pace memberOf $list )",
            "StandingFact( name matches \"(a+)+$\" )",
            "there is an old prospect ) or eval( " + SING,
            "there is an old prospect; " + SING,
            "there is an old prospect // " + SING,
            "there is an old prospect /* " + SING + " */",
            "there is an old prospect && eval( true )",
            "there is an old prospect\u2028eval( true )",
            "there is an old prospect\u0085eval( true )",
            "there is an old prospect\\u0029 eval( true )",
            "\\u0065val( true )",
            "there is an \u043eld prospect",
            "there is an old\u200b prospect",
            "\u202etcepsorp dlo na si ereht",
            "there is an old prospect\u2066 or not\u2069",
            "there is an old prospect\u0000",
            "there is an old prospect\u001b[2J",
            ">there is an old prospect",
            "> eval( " + SING + " )",
            "dialect \"mvel\"",
            "[condition][]x=eval( true )",
            "{there is an old prospect}",
            "${" + SING + "}",
            "?query( $subject; )",
            "do[x]",
            "if ( true ) break[x]",
            "OldProspectFact( ) over window:time( 1m )",
            "$f : StandingFact( ) and eval( $f.getClass() != null )")) {
      attacks.add(Attack.replacing(PLAY, SUBJECT, "    " + line));
    }
    for (String line :
        List.of(
            "- who said no at least 90 || true days ago",
            "- who said no at least 90 ) or eval( true days ago",
            "- who said no at least 9e9 days ago",
            "- who said no at least 0x5A days ago",
            "- who said no at least -90 days ago",
            "- who said no at least \u0669\u0660 days ago",
            "- who said no at least {days} days ago",
            "- who said no at least ${days} days ago",
            "- who said no at least 90; " + SING + " days ago",
            "- who said no at least 99999999999999999999999 days ago",
            "- daysSinceNo >= 90",
            "- daysSinceNo >= " + SING,
            "- contacted within the contact spacing\"] || true || terms[\"behind",
            "- contacted within the {term}",
            "- contacted within the class",
            "- this != null",
            "- eval( true )")) {
      attacks.add(Attack.replacing(PLAY, NARROWS, "    " + line));
    }
  }

  private static void statements(List<Attack> attacks) {
    for (String line :
        List.of(
            SING + ";",
            SET + ";",
            "System.exit( 1 );",
            "Runtime.getRuntime().exec( \"id\" );",
            "new ProcessBuilder( \"id\" ).start();",
            "advice.recommend( Act.CHECK_IN, $subject );",
            "advice.recommend( Act.valueOf( \"CHECK_IN\" ), $subject );",
            "insert( new Object() );",
            "insertLogical( " + SING + " );",
            "delete( $subject );",
            "modify( $subject ) { setName( \"x\" ) }",
            "update( $subject );",
            "drools.halt();",
            "drools.getKieRuntime().getKieBase();",
            "kcontext.getKnowledgeRuntime();",
            "channels[\"x\"].send( 1 );",
            "Class.forName( \"org.playcaller.playbook.Canary\" );",
            "recommend checking in with them; " + SING + ";",
            "recommend checking in with them /* */ " + SING,
            "recommend checking in with $subject.getClass()",
            "/* */ " + SING + "; //",
            "\\u0053ystem.exit( 1 );",
            "then[x]",
            "`id`",
            "$(id)",
            "| id",
            "<script>alert( 1 )</script>")) {
      attacks.add(Attack.replacing(PLAY, ACTION, "    " + line));
    }
    for (String line :
        List.of(
            "takes 20 minutes; " + SING,
            "takes 20 + 1 minutes",
            "takes " + SING + " minutes",
            "takes 20 minutes\" ); " + SING + "; //",
            "brings a deal 2147483648 times in 100, typically within 30 days",
            "belongs to the route old prospects.getClass()",
            "has " + SING)) {
      attacks.add(Attack.replacing(PLAY, MINUTES, "    " + line));
    }
  }

  private static void texts(List<Attack> attacks) {
    for (String text :
        List.of(
            "a\" ); " + SING + "; //",
            "a\" + " + SING + " + \"",
            "a\\\" + " + SING + " + \\\"",
            "a\\u0022 ); " + SING + "; //",
            "a\\n" + SING,
            "a\u201d ); " + SING + "; //\"",
            "${" + "7*7}",
            "${jndi:ldap://127.0.0.1/x}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "*{7*7} {class}",
            "{{7*7}}",
            "{{{who}}}",
            "%{7*7}",
            "@{7*7}",
            "${who}",
            "#{who}",
            "{class}",
            "{getClass}",
            "{getClass()}",
            "{who.getClass()}",
            "{the rep's class}",
            "{the rep's hash code}",
            "{the rep's pace.getClass()}",
            "{the rep's pace + 1}",
            "{toString}",
            "{label}{}",
            "{who",
            "who}",
            "{said no on|raw}",
            "{said no on:%n}",
            "{\u202eohw}",
            "{wh\u043e}",
            "{wh\u200bo}",
            "{../../etc/passwd}",
            "a\u202egnp.exe",
            "a\u0000b",
            "a\u001b]0;owned\u0007",
            "a\u001b[2K")) {
      attacks.add(Attack.replacing(PLAY, TITLE, "    title \"" + text + "\""));
    }
  }

  private static void heads(List<Attack> attacks) {
    for (String line :
        List.of(
            "rule \"Check in with old prospects\" salience ( " + SING + " ? 1 : 2 )",
            "rule \"Check in with old prospects\" salience 10",
            "rule \"Check in with old prospects\" extends \"Follow up\"",
            "rule \"Check in with old prospects\" dialect \"mvel\" when eval( true ) then end",
            "rule \"Check in with old prospects\"; " + SING,
            "rule \"../../Check in with old prospects\u202e\"",
            "rule \"Check in with old pr\u043espects\"",
            "rule \"Check in\" + \" with old prospects\"",
            "rule \"<script>alert( 1 )</script>\"",
            "rule \"${" + SING + "}\"",
            "query \"Check in with old prospects\"",
            "rule Check_in_with_old_prospects")) {
      attacks.add(Attack.replacing(PLAY, NAME, line));
    }
    for (String line :
        List.of(
            "    @source( " + SING + " )",
            "    @source( \"../../../etc/passwd\" )",
            "    @source( \"back-on-track/check-in-with-old-prospects\" ) @Expires( 1s )",
            "    @source( \"back-on-track/${7*7}\" )",
            "    @source( \"file:///etc/passwd\" )",
            "    @Propagation( IMMEDIATE )",
            "    salience " + SING)) {
      attacks.add(Attack.replacing(PLAY, SOURCE, line));
    }
    for (String line :
        List.of(
            "    salience 10",
            "    salience ( " + SING + " ? 1 : 2 )",
            "    dialect \"mvel\"",
            "    dialect \"java\"",
            "    no-loop true",
            "    enabled ( " + SING + " )",
            "    timer ( int: 1s )",
            "    duration 10",
            "    agenda-group \"x\"",
            "    ruleflow-group \"x\"",
            "    auto-focus true",
            "    lock-on-active true",
            "    activation-group \"x\"",
            "    calendars \"x\"",
            "    date-effective \"1-Jan-2020\"")) {
      attacks.add(Attack.adding(PLAY, SOURCE + 1, line));
    }
  }

  private static void around(List<Attack> attacks) {
    for (String line :
        List.of(
            "package org.playcaller.playbook",
            "import java.lang.Runtime;",
            "import function org.playcaller.playbook.Canary.sing;",
            "import accumulate org.playcaller.playbook.Canary sing;",
            "import static java.lang.System.*;",
            "global java.lang.Runtime runtime;",
            "function boolean run() { return " + SING + "; }",
            "declare Canary extends org.playcaller.playbook.Canary end",
            "declare trait T end",
            "declare entry-point \"x\" end",
            "query run() eval( " + SING + " ) end",
            "unit org.playcaller.Unit;",
            "dialect \"mvel\"",
            "expander vocabulary.dsl",
            "#/ debug",
            "rule \"Another\" when then " + SING + "; end",
            "[keyword][]regel=rule",
            "%TAG ! tag:x")) {
      attacks.add(Attack.adding(PLAY, 1, line));
      attacks.add(Attack.adding(PLAY, 19, line));
    }
  }
}
