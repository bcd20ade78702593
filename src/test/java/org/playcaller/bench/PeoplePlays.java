package org.playcaller.bench;

import static org.playcaller.bench.Known.atLeast;
import static org.playcaller.bench.Known.atMost;
import static org.playcaller.bench.Known.no;
import static org.playcaller.bench.Known.yes;

import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.NetworkFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.PersonFact;

/** Plays about old prospects, customers, the network, groups, leads and people in general. */
final class PeoplePlays {

  private final Situation situation;
  private final PlainTerms terms;
  private final Leaving leaving;

  PeoplePlays(Situation situation, PlainTerms terms, Leaving leaving) {
    this.situation = situation;
    this.terms = terms;
    this.leaving = leaving;
  }

  void oldProspect(OldProspectFact p) {
    if (situation.shortOfBusiness()
        && atLeast(p.daysSinceNo(), 90)
        && atLeast(p.daysSinceContact(), 60)) {
      leaving.leave("check-in-with-old-prospects", p);
      wayBack(p);
    }
    if (situation.shortOfBusiness() && no(p.noOnRecord()) && atLeast(p.daysSinceContact(), 90)) {
      leaving.leave("check-in-after-a-no-of-long-ago", p);
    }
    if (situation.shortOfBusiness() && atLeast(p.daysSinceNo(), 90) && no(p.contactOnRecord())) {
      leaving.leave("check-in-unless-you-have", p);
    }
    if (atLeast(p.daysToReturn(), 1)) {
      leaving.leave("come-back-no-earlier", p);
    }
    if (atMost(p.daysToReturn(), 30) && yes(p.returnOwed())) {
      leaving.leave(atLeast(p.daysToReturn(), 0) ? "come-back-on-the-day" : "come-back-late", p);
    }
    if (yes(p.returnWhileAway()) && atMost(p.daysToReturn(), 14)) {
      leaving.leave("come-back-after-being-away", p);
    }
    if (atMost(p.daysSinceNo(), 89) && no(p.returnDateOnRecord())) {
      leaving.leave("set-a-day-to-come-back", p);
    }
  }

  private void wayBack(OldProspectFact p) {
    if (yes(p.reasonRemovable())) {
      leaving.leave("tell-them-that-it-can-be-settled", p);
    } else if (yes(p.noOverMoney())) {
      leaving.leave("speak-of-what-it-has-cost-them", p);
    } else if (yes(p.noOverTime())) {
      leaving.leave("ask-whether-the-moment-has-come", p);
    } else if (yes(p.noForAnother())) {
      leaving.leave("ask-how-the-other-choice-works-out", p);
    }
  }

  void customer(CustomerFact c) {
    if (c.sentOnRecord()) {
      leaving.leave("thank-who-sent-somebody", c);
    } else if (yes(c.thanksOwed())) {
      leaving.leave("thank-the-customer", c);
    }
    if (yes(c.owesGoodwill())) {
      if (situation.shortOfBusiness()
          && no(c.failureOnRecord())
          && atLeast(c.daysSinceContact(), 91)) {
        leaving.leave("hear-from-a-quiet-customer", c);
      }
      if (situation.shortOfBusiness()
          && no(c.failureOnRecord())
          && atLeast(c.daysSinceContact(), 45)
          && atMost(c.daysSinceContact(), 90)) {
        leaving.leave("hear-first-and-ask-next", c);
      }
      if (situation.shortOfBusiness()
          && atLeast(c.daysSinceContact(), 7)
          && atMost(c.daysSinceContact(), 90)
          && no(c.unmetNeedOnRecord())) {
        leaving.leave("ask-for-referrals", c);
      }
      if (situation.shortOfBusiness() && no(c.contactOnRecord()) && no(c.unmetNeedOnRecord())) {
        leaving.leave("ask-for-referrals-unless-lately", c);
      }
      if (yes(c.couldUseMore()) && atLeast(c.daysSinceContact(), 7)) {
        leaving.leave("offer-more", c);
      }
      if (yes(c.couldUseMore()) && no(c.contactOnRecord())) {
        leaving.leave("offer-more-unless-lately", c);
      }
      if (situation.finalWeek() && atLeast(c.daysSinceContact(), 45)) {
        leaving.leave("hear-before-you-ask", c);
      }
    } else if (no(c.owesGoodwill()) && atLeast(c.daysSinceContact(), 30)) {
      leaving.leave("bank-goodwill-first", c);
    }
    if (situation.shortOfBusiness() && !c.goodwillOnRecord() && atLeast(c.daysSinceContact(), 30)) {
      leaving.leave("hear-how-it-is-going", c);
    }
    if (situation.shortOfBusiness()
        && !c.goodwillOnRecord()
        && yes(c.couldUseMore())
        && atLeast(c.daysSinceContact(), 7)) {
      leaving.leave("hear-and-offer-more", c);
    }
    if (situation.finalWeek() && atLeast(c.daysSinceContact(), 45)) {
      leaving.leave("neglected-clients", c);
    }
    if (situation.quotaMet()
        && atMost(c.daysSinceBought(), 30)
        && no(c.orderThanked())
        && atLeast(c.daysSinceContact(), 7)) {
      leaving.leave("thank-who-bought", c);
    }
    if (atMost(c.daysSinceReferralAsked(), 90)) {
      leaving.leave("one-ask-at-a-time", c);
    }
    if (yes(c.unmetNeedOnRecord()) && no(c.consentOnRecord())) {
      leaving.leave("ask-before-referring", c);
    }
    if (yes(c.hasUnmetNeed()) && yes(c.referralConsent()) && no(c.referred())) {
      leaving.leave("refer-to-a-competitor", c);
    }
    if (yes(c.referred())) {
      if (yes(c.competitorFails()) && !c.helpedLately()) {
        if (atLeast(c.daysSinceReferralCheck(), 7)) {
          leaving.leave("stand-by-the-referred-client", c);
        }
        leaving.leave("chase-the-competitor", c);
      }
      if (no(c.failureOnRecord()) && atLeast(c.daysSinceReferralCheck(), 14)) {
        leaving.leave("follow-the-referred-client", c);
      }
    }
    if (yes(c.competitorFails())) {
      leaving.leave("mend-before-you-ask", c);
    }
  }

  void network(NetworkFact n) {
    if (situation.shortOfBusiness() && atLeast(n.favoursOwed(), 1)) {
      leaving.leave("call-in-networks", n);
    }
    if (situation.shortOfBusiness() && yes(n.closeRelation())) {
      leaving.leave("ask-those-close-to-you", n);
    }
    if (situation.shortOfBusiness() && n.relation() != null) {
      switch (n.relation()) {
        case COWORKER -> leaving.leave("ask-a-coworker", n);
        case BUSINESS_CONTACT -> leaving.leave("ask-a-business-contact", n);
        case ONLINE_GROUP -> leaving.leave("write-in-the-group", n);
        default -> {}
      }
    }
    if (atMost(n.daysSinceAsked(), 60)) {
      leaving.leave("one-favour-at-a-time", n);
    }
    if (yes(n.thanksOwed())) {
      leaving.leave("thank-the-helpers", n);
    }
  }

  void group(GroupFact g) {
    if (situation.shortOfBusiness()) {
      if (yes(g.eventSoon())) {
        leaving.leave("local-events", g);
      } else if (no(g.eventSoon()) && yes(g.hasOffice()) && no(g.officeCalledOnRecord())) {
        leaving.leave("call-the-office", g);
      }
      if (no(g.eventSoon()) && !g.officeOnRecord() && no(g.officeCalledOnRecord())) {
        leaving.leave("call-the-office-if-they-have-one", g);
      }
      if (no(g.eventsOnRecord()) && no(g.officeCalledOnRecord())) {
        leaving.leave("look-up-events", g);
      }
    }
  }

  /** Somebody who has no answer, and was not tried either. */
  private void unanswered(LeadFact l) {
    boolean isFresh = atMost(l.daysWaiting(), 3);
    boolean isLate = atLeast(l.daysWaiting(), 4);
    if (yes(l.inbound()) && isFresh) {
      leaving.leave(l.customerOnRecord() ? "answer-the-customer" : "answer-inbound-first", l);
    }
    if (!l.sourceOnRecord() && isFresh) {
      leaving.leave("answer-whoever-waits", l);
    }
    boolean isAnybodyElse = no(l.referred()) && no(l.cold());
    if (no(l.inbound()) && isAnybodyElse && isFresh) {
      leaving.leave("answer-the-lead", l);
    }
    if (isAnybodyElse && isLate && atMost(l.daysWaiting(), 14)) {
      leaving.leave(l.customerOnRecord() ? "answer-the-customer-late" : "answer-the-lead-late", l);
    }
    if (isAnybodyElse && atLeast(l.daysWaiting(), 15) && atMost(l.daysWaiting(), 90)) {
      leaving.leave("answer-with-an-apology", l);
    }
    if (yes(l.referred()) && isFresh) {
      leaving.leave("answer-the-referral", l);
    }
    if (yes(l.referred()) && isLate) {
      leaving.leave("answer-the-referral-late", l);
    }
  }

  void lead(LeadFact l) {
    if (no(l.answered()) && l.triedOnRecord()) {
      if (no(l.cold()) && atMost(l.daysWaiting(), 90)) {
        leaving.leave("answer-the-lead-in-writing", l);
      }
    } else if (no(l.answered())) {
      unanswered(l);
    }
    if (no(l.cold()) && !l.answerOnRecord() && atMost(l.daysWaiting(), 30)) {
      leaving.leave("answer-unless-somebody-has", l);
    }
    boolean isNew = atMost(l.daysWaiting(), 3) && !l.triedOnRecord();
    if (!l.sourceOnRecord() && !l.answerOnRecord() && isNew) {
      leaving.leave("answer-whoever-came", l);
    }
    if (yes(l.answered()) && atMost(l.daysToNextContact(), 30) && yes(l.contactOwed())) {
      agreed(l);
    }
    if (yes(l.answered()) && !l.nextContactOnRecord()) {
      undated(l);
    }
  }

  /** Leads that were answered, with a day to be in touch again. */
  private void agreed(LeadFact l) {
    if (l.daysToNextContact() < 0) {
      leaving.leave("be-in-touch-late", l);
    } else if (no(l.contactWhileAway())) {
      leaving.leave("be-in-touch-as-agreed", l);
    } else if (l.daysToNextContact() <= 14) {
      leaving.leave("move-the-contact-while-away", l);
    }
  }

  /** Leads that were answered, with no day to be in touch again. */
  private void undated(LeadFact l) {
    if (atLeast(l.daysSinceContact(), 5) && atMost(l.daysSinceContact(), 60)) {
      if (yes(l.qualified())) {
        leaving.leave("move-the-lead-on", l);
      }
      if (!l.qualifiedOnRecord()) {
        leaving.leave("qualify-the-lead", l);
      }
    }
    if (no(l.qualified())
        && atLeast(l.daysSinceContact(), 30)
        && atMost(l.daysSinceContact(), 180)) {
      leaving.leave("nurture-the-lead", l);
    }
    if (yes(l.qualified())
        && !l.contactOnRecord()
        && atLeast(l.daysWaiting(), 5)
        && atMost(l.daysWaiting(), 60)) {
      leaving.leave("move-on-whom-nobody-dated", l);
    }
  }

  void person(PersonFact p) {
    if (yes(p.doNotContact())) {
      leaving.leave("asked-to-be-left-alone", p);
    }
    if (atMost(p.daysSinceContact(), terms.contactSpacing())) {
      leaving.leave("not-pushy", p);
    }
    if (atMost(p.daysBetweenPlanned(), terms.contactSpacing())) {
      leaving.leave("not-twice-in-a-row", p);
    }
    if (atMost(p.daysFromGiftToAsk(), terms.askSpacing())) {
      leaving.leave("help-first-ask-later", p);
    }
    if (atMost(p.daysToMeeting(), 7)) {
      leaving.leave("prepare-the-talk", p);
    }
  }
}
