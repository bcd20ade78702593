package org.playcaller.crm;

import java.util.Locale;
import java.util.Set;
import org.playcaller.state.ForecastCategory;
import org.playcaller.state.LeadSource;
import org.playcaller.state.Outcome;

/** The CRM's lists of words in the words of the state. */
final class Picklists {

  private static final Set<String> SET_ASIDE =
      Set.of("rejected", "archived", "disqualified", "unqualified", "closed - not converted");

  private Picklists() {}

  static ForecastCategory forecast(String text) {
    return switch (letters(text)) {
      case "omitted" -> ForecastCategory.OMITTED;
      case "pipeline" -> ForecastCategory.PIPELINE;
      case "bestcase", "mostlikely" -> ForecastCategory.BEST_CASE;
      case "commit", "forecast" -> ForecastCategory.COMMIT;
      case "closed" -> ForecastCategory.CLOSED;
      default -> throw new IllegalArgumentException("no forecast category we know");
    };
  }

  static Outcome outcome(String text) {
    return switch (letters(text)) {
      case "callsuccessful", "successful", "contacted", "connected", "correctcontact" ->
          Outcome.SUCCESSFUL;
      case "appointmentset", "meetingset", "meetingbooked", "nextstepagreed" ->
          Outcome.NEXT_STEP_AGREED;
      case "noanswer", "busy" -> Outcome.NO_ANSWER;
      case "leftmessage", "leftvoicemail", "leftlivemessage" -> Outcome.MESSAGE_LEFT;
      case "callunsuccessful", "unsuccessful", "wrongnumber" -> Outcome.UNSUCCESSFUL;
      case "notinterested", "saidno" -> Outcome.SAID_NO;
      default -> throw new IllegalArgumentException("no outcome of a call that we know");
    };
  }

  /** Every company has its own list of sources, so a word we do not know is somewhere else. */
  static LeadSource leadSource(String text) {
    return switch (letters(text)) {
      case "phoneinquiry", "inboundcall", "phone" -> LeadSource.INBOUND_CALL;
      case "web", "website" -> LeadSource.WEBSITE;
      case "email" -> LeadSource.EMAIL;
      case "chat", "livechat" -> LeadSource.CHAT;
      case "employeereferral", "externalreferral", "customerreferral", "referral", "wordofmouth" ->
          LeadSource.REFERRAL;
      case "tradeshow", "event", "seminar", "marketingevent", "conference" -> LeadSource.EVENT;
      case "partner", "reseller", "partnerreferral" -> LeadSource.PARTNER;
      case "advertisement", "campaign", "marketing", "webinar", "publicrelations" ->
          LeadSource.MARKETING;
      case "purchasedlist", "coldcall", "cold" -> LeadSource.COLD;
      default -> LeadSource.OTHER;
    };
  }

  /** Whether a lead of this status is not to be worked on. */
  static boolean isSetAside(String status) {
    return SET_ASIDE.contains(status.toLowerCase(Locale.ROOT));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
