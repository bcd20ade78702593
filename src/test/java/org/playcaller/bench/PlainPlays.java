package org.playcaller.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.ComposureFact;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.NetworkFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.PersonFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Term;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.Level;

/**
 * The plays as a developer would write them by hand, without a rules engine: what the playbook's
 * speed is measured against.
 */
final class PlainPlays {

  private static final Comparator<Advice> ORDER =
      Comparator.<Advice, String>comparing(advice -> advice.play().id())
          .thenComparing(advice -> advice.subject() == null ? "" : advice.subject().id());

  private final Map<String, Play> plays;
  private final double behind;
  private final double massivelyBehind;
  private final double followUpCadence;
  private final double monthEndWindow;

  PlainPlays(Playbook playbook) {
    plays = playbook.plays().stream().collect(Collectors.toMap(Play::id, Function.identity()));
    Map<String, Term> terms = playbook.terms();
    behind = terms.get("behind").value();
    massivelyBehind = terms.get("massively behind").value();
    followUpCadence = terms.get("follow-up cadence").value();
    monthEndWindow = terms.get("month-end window").value();
  }

  List<Advice> call(Facts facts) {
    List<Advice> advice = new ArrayList<>();
    StandingFact standing = facts.standing();
    boolean isBehind = standing.pace() != null && standing.pace() < behind;
    standing(standing, isBehind, advice);
    for (Fact fact : facts.all()) {
      if (fact instanceof OpportunityFact opportunity) {
        opportunity(opportunity, advice);
      } else if (fact instanceof OldProspectFact prospect) {
        oldProspect(prospect, isBehind, advice);
      } else if (fact instanceof CustomerFact customer) {
        customer(customer, isBehind, advice);
      } else if (fact instanceof PersonFact person) {
        person(person, advice);
      } else if (fact instanceof NetworkFact contact) {
        network(contact, isBehind, advice);
      } else if (fact instanceof GroupFact group) {
        group(group, isBehind, advice);
      } else if (fact instanceof IntentionFact intention) {
        intention(intention, advice);
      } else if (fact instanceof ComposureFact composure) {
        composure(composure, isBehind, advice);
      }
    }
    advice.sort(ORDER);
    return advice;
  }

  private void standing(StandingFact s, boolean isBehind, List<Advice> advice) {
    boolean isMassivelyBehind = s.pace() != null && s.pace() < massivelyBehind;
    if (isBehind && below(s.weakerSideAgainstTeam(), 0.9)) {
      leave("close-rate-or-prospecting", null, advice);
    }
    if (isBehind && !isMassivelyBehind && atMost(s.elapsedShare(), 0.75)) {
      leave("early-alert", null, advice);
    }
    if (isMassivelyBehind && atLeast(s.daysLeft(), 1)) {
      leave("massively-behind", null, advice);
    }
    if (atLeast(s.daysOver(), 1) && atMost(s.daysOver(), 14)) {
      leave("look-back", null, advice);
    }
  }

  private void composure(ComposureFact c, boolean isBehind, List<Advice> advice) {
    if (isBehind && c.pressure() == Level.HIGH) {
      leave("pause-and-think", null, advice);
    }
  }

  private void opportunity(OpportunityFact o, List<Advice> advice) {
    if (atMost(o.probability(), 0.2) && atLeast(o.stageOverrun(), 1.5) && no(o.onBackBurner())) {
      leave("cut-or-backburner", o, advice);
    }
    if (atMost(o.discountDaysFromPeriodEnd(), monthEndWindow)) {
      leave("no-timebomb-on-the-table", o, advice);
    }
    if (yes(o.closesInPeriod()) && atLeast(o.probability(), 0.4)) {
      if (above(o.daysSinceContact(), followUpCadence)) {
        leave("follow-up", o, advice);
      }
      if (yes(o.obstacleOpen())) {
        leave("name-the-obstacle", o, advice);
      }
    }
    if (atLeast(o.stageOverrun(), 2)
        && atLeast(o.probability(), 0.25)
        && atLeast(o.daysSinceContact(), 10)
        && no(o.onBackBurner())) {
      leave("touch-stalled-sales", o, advice);
    }
  }

  private void oldProspect(OldProspectFact p, boolean isBehind, List<Advice> advice) {
    if (isBehind && atLeast(p.daysSinceNo(), 90) && atLeast(p.daysSinceContact(), 60)) {
      leave("check-in-with-old-prospects", p, advice);
    }
  }

  private void customer(CustomerFact c, boolean isBehind, List<Advice> advice) {
    if (isBehind && yes(c.owesGoodwill()) && atLeast(c.daysSinceContact(), 14)) {
      leave("ask-for-referrals", c, advice);
    }
    if (atMost(c.daysSinceReferralAsked(), 90)) {
      leave("one-ask-at-a-time", c, advice);
    }
  }

  private void network(NetworkFact n, boolean isBehind, List<Advice> advice) {
    if (isBehind && atLeast(n.favoursOwed(), 1)) {
      leave("call-in-networks", n, advice);
    }
    if (atMost(n.daysSinceAsked(), 60)) {
      leave("one-favour-at-a-time", n, advice);
    }
  }

  private void group(GroupFact g, boolean isBehind, List<Advice> advice) {
    if (isBehind && yes(g.eventSoon())) {
      leave("local-events", g, advice);
    }
  }

  private void person(PersonFact p, List<Advice> advice) {
    if (yes(p.doNotContact())) {
      leave("asked-to-be-left-alone", p, advice);
    }
    if (atMost(p.daysSinceContact(), 2)) {
      leave("not-pushy", p, advice);
    }
  }

  private void intention(IntentionFact i, List<Advice> advice) {
    if (yes(i.deceives())) {
      leave("never-deceive", i, advice);
    }
    if (i.kind() == IntentionKind.DISCOUNT
        && atMost(i.discountDaysFromPeriodEnd(), monthEndWindow)) {
      leave("no-timebombing", i, advice);
    }
  }

  private void leave(String play, @Nullable Subject subject, List<Advice> advice) {
    advice.add(new Advice(plays.get(play), subject));
  }

  private static boolean yes(@Nullable Boolean known) {
    return known != null && known;
  }

  private static boolean no(@Nullable Boolean known) {
    return known != null && !known;
  }

  private static boolean atLeast(@Nullable Number known, double threshold) {
    return known != null && known.doubleValue() >= threshold;
  }

  private static boolean atMost(@Nullable Number known, double threshold) {
    return known != null && known.doubleValue() <= threshold;
  }

  private static boolean above(@Nullable Number known, double threshold) {
    return known != null && known.doubleValue() > threshold;
  }

  private static boolean below(@Nullable Number known, double threshold) {
    return known != null && known.doubleValue() < threshold;
  }
}
