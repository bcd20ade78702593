package org.playcaller.crm;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ActivityKind;

/** What the subject of a task or an event says it is; the first of these that it contains. */
enum Subject {
  COLD_CALL(ActivityKind.COLD_CALL, "\\bcold call"),
  THANKS(ActivityKind.THANKS, "\\bthank"),
  REFERRAL(ActivityKind.REFERRAL_ASK, "\\bask(ed|ing)? for .*referral|referral request"),
  ADMIN(
      ActivityKind.ADMIN,
      "\\bnotes\\b|\\bprep|\\barrange|\\breserve|\\bcleanup|\\btravel|\\btraining|certification"
          + "|coaching|1:1|all hands|team meeting|\\boff-?site|best practices|\\bpipeline"
          + "|\\bforecast meeting|\\bterritory|account plan|\\binterview|\\binternal\\b|wrap up"
          + "|quarterly review|mid-year review|run-through|deal review|job requisition|\\bscript\\b"
          + "|keywords|\\bdraft|manager deal|ideal candidate"),
  DEMO(ActivityKind.DEMO, "\\bdemo"),
  PROPOSAL(ActivityKind.PROPOSAL, "\\bsen[dt]\\b.*(proposal|quote|pricing)"),
  EMAIL(ActivityKind.EMAIL, "\\be-?mail"),
  CALL(ActivityKind.CALL, "\\bcall|voicemail|\\bphone"),
  EVENT(ActivityKind.EVENT, "webinar|trade ?show|seminar"),
  MEETING(
      ActivityKind.MEETING,
      "meeting|lunch|breakfast|dinner|briefing|workshop|\\bvisit|onsite|presentation to"
          + "|sales presentation|\\bsession");

  private final ActivityKind kind;
  private final Pattern words;

  Subject(ActivityKind kind, String words) {
    this.kind = kind;
    this.words = Pattern.compile(words);
  }

  /** The kind of an activity, from what the CRM calls it and what its subject says. */
  static ActivityKind kind(Table table, @Nullable String subtype, @Nullable String subject) {
    ActivityKind said = said(subject);
    return switch (subtype == null ? "" : subtype.toLowerCase(Locale.ROOT)) {
      case "email" -> said == ActivityKind.THANKS ? said : ActivityKind.EMAIL;
      case "call" ->
          said == ActivityKind.THANKS || said == ActivityKind.COLD_CALL ? said : ActivityKind.CALL;
      default -> said != null ? said : byDefault(table, subject);
    };
  }

  /** A calendar entry is a meeting unless it says otherwise; a task can be anything. */
  private static ActivityKind byDefault(Table table, @Nullable String subject) {
    return table == Table.EVENT && !"Other".equals(subject)
        ? ActivityKind.MEETING
        : ActivityKind.OTHER;
  }

  private static @Nullable ActivityKind said(@Nullable String subject) {
    if (subject != null) {
      String words = subject.toLowerCase(Locale.ROOT);
      for (Subject candidate : values()) {
        if (candidate.words.matcher(words).find()) {
          return candidate.kind;
        }
      }
    }
    return null;
  }
}
