package org.playcaller.playbook;

import java.util.EnumSet;
import java.util.Set;
import org.playcaller.state.Word;

/** What a play can recommend doing. */
public enum Act implements Word {
  /** Get in touch with somebody who once said no. */
  CHECK_IN(Reach.SELL),
  /** Get in touch because contact has lapsed. */
  FOLLOW_UP(Reach.CONTACT),
  /** Ask a customer for a referral. */
  ASK_FOR_REFERRAL(Reach.ASK),
  /** Offer a customer more of what they could use. */
  OFFER_MORE(Reach.SELL),
  /** Do something for somebody, with nothing asked. */
  GIVE_HELP(Reach.CONTACT),
  /** Get back to a deal that died off in the middle of its cycle. */
  TOUCH_STALLED(Reach.SELL),
  /** Find out what stands in the way of a deal. */
  NAME_OBSTACLE(Reach.CONTACT),
  /** Take what stands in the way of a deal out of it. */
  REMOVE_OBSTACLE(Reach.SELL),
  /** Ask why they would buy. */
  ASK_REASON(Reach.CONTACT),
  /** Ask when they like to be called. */
  ASK_BEST_TIME(Reach.CONTACT),
  /** Ask whether they may be referred. */
  ASK_CONSENT(Reach.CONTACT),
  /** Agree a next step. */
  AGREE_NEXT_STEP(Reach.CONTACT),
  /** Put effort into a deal that can be won. */
  WIN(Reach.SELL),
  /** Show a buyer what it is worth to them. */
  SHOW_VALUE(Reach.SELL),
  /** Find out whether a deal is real and when. */
  QUALIFY(Reach.CONTACT),
  /** Remind a busy buyer, in a few words. */
  REMIND(Reach.CONTACT),
  /** Put a buyer at ease before anything is sold. */
  RESTORE_COMFORT(Reach.CONTACT),
  /** Send a customer to somebody who can supply what we cannot. */
  REFER_ON(Reach.CONTACT),
  /** Press a competitor to serve a customer we sent them. */
  CHASE(Reach.GROUP),
  /** Write down when to come back to somebody who said no. */
  SET_RETURN_DATE(Reach.DESK),
  /** Cut a deal, or put it on the back burner with a date. */
  CUT_OR_BACK_BURNER(Reach.DESK),
  /** Go through the open opportunities one by one. */
  AUDIT(Reach.DESK),
  /** Call in a favour. */
  CALL_IN_FAVOUR(Reach.ASK),
  /** Go to an event. */
  ATTEND(Reach.GROUP),
  /** Call a group's office. */
  CALL_OFFICE(Reach.GROUP),
  /** Answer somebody who came to us. */
  ANSWER(Reach.CONTACT),
  /** Thank somebody. */
  THANK(Reach.CONTACT),
  /** Stop and think. */
  PAUSE(Reach.DESK),
  /** Check progress towards the quota. */
  CHECK_PROGRESS(Reach.DESK),
  /** Plan how to catch up, and on which few routes. */
  PLAN(Reach.DESK),
  /** Fill the pipeline for the next period. */
  FILL_NEXT_PERIOD(Reach.DESK),
  /** Meet the manager about the quota. */
  MEET_MANAGER(Reach.DESK),
  /** Look back at how it came to this. */
  LOOK_BACK(Reach.DESK),
  /** Start writing down what is done. */
  TRACK(Reach.DESK);

  private static final Set<Act> GIVING_UP = EnumSet.of(CUT_OR_BACK_BURNER, REFER_ON);
  private static final Set<Act> PURSUING =
      EnumSet.of(WIN, FOLLOW_UP, TOUCH_STALLED, CHECK_IN, SHOW_VALUE, REMIND, AGREE_NEXT_STEP);

  private final Reach reach;

  Act(Reach reach) {
    this.reach = reach;
  }

  Reach reach() {
    return reach;
  }

  /**
   * Whether the act contacts the person it is about, so that limits to contact hold for it.
   *
   * @return true for any call, message or meeting with them
   */
  public boolean isContact() {
    return Hold.CONTACT.covers(this);
  }

  /**
   * Whether doing this to somebody gives up what the other act pursues with them.
   *
   * @param other the other act
   * @return true where the two do not go together
   */
  public boolean givesUp(Act other) {
    return GIVING_UP.contains(this) && PURSUING.contains(other);
  }
}
