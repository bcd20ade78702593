package org.playcaller.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.PersonFact;
import org.playcaller.facts.WorkingDays;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * The keys of cards. A conversation's is made of the person, our last contact, their last reply and
 * the day of the agreed step, so that it is the same tomorrow where nothing happened, and another
 * once it was held; never of text, rank or points.
 */
final class Keys {

  private static final int DIGITS = 12;

  private final State state;
  private final Map<String, LocalDate> contacts;
  private final Map<String, LocalDate> replies = new HashMap<>();
  private final Map<String, LocalDate> steps = new HashMap<>();
  private final Map<String, Ahead> ahead = new HashMap<>();
  private final WorkingDays worked;

  /** What is agreed with a person: the day that was named, and the day on which it is done. */
  private record Ahead(LocalDate agreed, LocalDate doneOn) {}

  private static final Comparator<Ahead> FIRST =
      Comparator.comparing(Ahead::agreed).thenComparing(Ahead::doneOn);

  /**
   * Reads what keys are made of.
   *
   * @param contacts the last contact with each person
   */
  Keys(State state, Facts facts, Map<String, LocalDate> contacts) {
    this.state = state;
    this.worked = WorkingDays.of(state);
    this.contacts = contacts;
    Map<String, LocalDate> agreed = new HashMap<>();
    for (Opportunity o : Told.of(state.opportunities())) {
      if (o.nextStepOn() != null) {
        agreed.put(o.id(), o.nextStepOn());
      }
    }
    for (Fact fact : facts.all()) {
      if (fact instanceof OpportunityFact deal) {
        put(replies, deal.person(), daysAgo(deal.daysSinceReply()));
        put(steps, deal.person(), agreed.get(deal.id()));
        if (!Boolean.TRUE.equals(deal.stepIsTheirs())) {
          ahead(deal.person(), deal.daysToNextStep(), deal.closeDate());
        }
        ahead(deal.person(), deal.daysToMeeting(), deal.closeDate());
      }
      if (fact instanceof OldProspectFact prospect && Boolean.TRUE.equals(prospect.returnOwed())) {
        comeBack(prospect.person(), prospect.daysToReturn());
      }
      if (fact instanceof LeadFact lead && Boolean.TRUE.equals(lead.contactOwed())) {
        comeBack(lead.person(), lead.daysToNextContact());
      }
      if (fact instanceof PersonFact person) {
        ahead(person.person(), person.daysToMeeting(), null);
      }
    }
  }

  /**
   * Notes what is agreed for a later day, the first of it, unless the deal is due before or was.
   */
  private void ahead(String person, @Nullable Integer days, @Nullable LocalDate due) {
    LocalDate day = days == null ? null : state.day().plusDays(days);
    boolean isInTime = day != null && (due == null || !day.isAfter(due));
    if (isInTime && days > 0) {
      ahead(person, new Ahead(day, day));
    }
  }

  /** Notes a promise to come back, which is kept on the next working day. */
  private void comeBack(String person, @Nullable Integer days) {
    if (days != null && days > 0) {
      LocalDate day = state.day().plusDays(days);
      ahead(person, new Ahead(day, worked.firstFrom(day)));
    }
  }

  private void ahead(String person, Ahead agreed) {
    ahead.merge(person, agreed, BinaryOperator.minBy(FIRST));
  }

  private @Nullable LocalDate daysAgo(@Nullable Integer days) {
    return days == null ? null : state.day().minusDays(days);
  }

  /** The latest of what is known. */
  private static void put(Map<String, LocalDate> days, String person, @Nullable LocalDate day) {
    if (day != null) {
      days.merge(person, day, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /**
   * Of a conversation, the first or a further one with the person: the same until there is a word.
   * Where something is agreed with them for a later day it is that appointment's, which draws the
   * conversation to its day once that is in sight.
   *
   * @param isOwed whether it is owed, or was, so that it does not wait for that day
   * @param until the last day it makes sense on; null where there is none
   */
  String ofConversation(String person, int ordinal, boolean isOwed, @Nullable LocalDate until) {
    Ahead first = ahead.get(person);
    boolean isTooLate = first != null && until != null && until.isBefore(first.doneOn());
    if (first != null && ordinal == 1 && !isOwed && !isTooLate && !isTheirWordLast(person)) {
      return ofAppointment(person, first.agreed());
    }
    return of(
        ordinal == 1 ? "conversation" : "conversation " + ordinal,
        person,
        String.valueOf(contacts.get(person)),
        String.valueOf(replies.get(person)),
        String.valueOf(steps.get(person)));
  }

  /** Then the conversation answers it, or did until what was agreed stood for an answer. */
  private boolean isTheirWordLast(String person) {
    LocalDate reply = replies.get(person);
    LocalDate contact = contacts.get(person);
    return reply != null && (contact == null || reply.isAfter(contact));
  }

  /** Of what was agreed with a person for a day: the same until another is agreed. */
  String ofAppointment(String person, LocalDate agreed) {
    return of("appointment", person, agreed.toString());
  }

  /** Of the how-manieth list of a play in the period. */
  String ofList(String play, int number) {
    return of("list", play, String.valueOf(state.period()), String.valueOf(number));
  }

  String ofDesk(@Nullable LocalDate day, int number) {
    return of("desk", day == null ? "no day " + number : day.toString());
  }

  String ofOwnWork(String play, String about) {
    return of("own", play, about, String.valueOf(state.period()));
  }

  private static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
