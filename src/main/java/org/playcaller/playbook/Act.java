package org.playcaller.playbook;

import java.util.EnumSet;
import java.util.Set;
import org.playcaller.state.Word;

/** What a play can recommend doing. */
public enum Act implements Word {
  /** Get in touch with somebody who once said no. */
  CHECK_IN(Reach.SELL, Part.MATTER),
  /** Get back to somebody about what has begun. */
  FOLLOW_UP(Reach.CONTACT, Part.STEP),
  /** Hear how a customer fares, before anything is asked of them. */
  HEAR(Reach.CONTACT, Part.RELATIONSHIP),
  /** Get in touch because contact has lapsed. */
  RENEW_CONTACT(Reach.CONTACT, Part.STEP),
  /** Get in touch before contact lapses. */
  KEEP_IN_TOUCH(Reach.CONTACT, Part.STEP),
  /** Ask a customer for a referral. */
  ASK_FOR_REFERRAL(Reach.ASK, Part.MATTER),
  /** Offer a customer more of what they could use. */
  OFFER_MORE(Reach.SELL, Part.MATTER),
  /** Do something for somebody, with nothing asked. */
  GIVE_HELP(Reach.CONTACT, Part.RELATIONSHIP),
  /** Get back to a deal that died off in the middle of its cycle. */
  TOUCH_STALLED(Reach.SELL, Part.MATTER),
  /** Find out what stands in the way of a deal. */
  NAME_OBSTACLE(Reach.CONTACT, Part.MATTER),
  /** Take what stands in the way of a deal out of it. */
  REMOVE_OBSTACLE(Reach.CONTACT, Part.MATTER),
  /** Ask why they would buy. */
  ASK_REASON(Reach.CONTACT, Part.MATTER),
  /** Ask when they like to be called. */
  ASK_BEST_TIME(Reach.CONTACT, Part.STEP),
  /** Ask whether they may be referred. */
  ASK_CONSENT(Reach.CONTACT, Part.RELATIONSHIP),
  /** Agree a next step. */
  AGREE_NEXT_STEP(Reach.CONTACT, Part.STEP),
  /** Take time for somebody before business is spoken of. */
  TAKE_TIME(Reach.CONTACT, Part.RELATIONSHIP),
  /** Put effort into a deal that can be won. */
  WIN(Reach.SELL, Part.MATTER),
  /** Show a buyer what it is worth to them. */
  SHOW_VALUE(Reach.SELL, Part.MATTER),
  /** Find out whether a deal is real and when. */
  QUALIFY(Reach.CONTACT, Part.MATTER),
  /** Settle a date that cannot be, before anything else is reckoned with it. */
  SETTLE_DATE(Reach.CONTACT, Part.MATTER),
  /** Bring a buyer something that is of use to them. */
  SHARE(Reach.CONTACT, Part.RELATIONSHIP),
  /** Bring it to a talk that there is anyway. */
  BRING_ALONG(Reach.CONTACT, Part.RELATIONSHIP),
  /** Tell them that they come first, in a talk that there is anyway. */
  REASSURE(Reach.CONTACT, Part.RELATIONSHIP),
  /** Remind a busy buyer, in a few words. */
  REMIND(Reach.CONTACT, Part.STEP),
  /** Give them a word for who decides, in a talk that there is anyway. */
  PASS_ON(Reach.CONTACT, Part.STEP),
  /** Put a buyer at ease before anything is sold. */
  RESTORE_COMFORT(Reach.CONTACT, Part.RELATIONSHIP),
  /** Send a customer to somebody who can supply what we cannot. */
  REFER_ON(Reach.CONTACT, Part.MATTER),
  /** Press a competitor to serve a customer we sent them. */
  CHASE(Reach.GROUP, Part.MATTER),
  /** Write down when to come back to somebody who said no. */
  SET_RETURN_DATE(Reach.DESK, Part.STEP),
  /** Let a deal go, with one last word to the buyer. */
  CUT_OR_BACK_BURNER(Reach.CONTACT, Part.STEP),
  /** Go through the open opportunities one by one. */
  AUDIT(Reach.DESK, Part.MATTER),
  /** Call in a favour. */
  CALL_IN_FAVOUR(Reach.ASK, Part.MATTER),
  /** Write to a group online, and ask for a hint. */
  POST(Reach.ASK, Part.MATTER),
  /** Look something up that tells what to do next. */
  LOOK_UP(Reach.DESK, Part.MATTER),
  /** Go to an event. */
  ATTEND(Reach.GROUP, Part.MATTER),
  /** Call a group's office. */
  CALL_OFFICE(Reach.GROUP, Part.MATTER),
  /** Answer somebody who came to us. */
  ANSWER(Reach.CONTACT, Part.RELATIONSHIP),
  /** The same in writing, since they were not reached. */
  ANSWER_IN_WRITING(Reach.CONTACT, Part.RELATIONSHIP),
  /** Do what was agreed with somebody, on its day. */
  KEEP_STEP(Reach.CONTACT, Part.STEP),
  /** Write to somebody whom calls do not reach. */
  WRITE_INSTEAD(Reach.CONTACT, Part.STEP),
  /** Agree another day for what was agreed, since it cannot be then. */
  MOVE_STEP(Reach.CONTACT, Part.RELATIONSHIP),
  /** Ask whether what was agreed still stands. */
  CONFIRM(Reach.CONTACT, Part.RELATIONSHIP),
  /** Come back to somebody on the day they asked for. */
  COME_BACK(Reach.CONTACT, Part.MATTER),
  /** Go back to somebody who said no, by what they said no for. */
  GO_BACK(Reach.SELL, Part.MATTER),
  /** Look at a deal again on the day it was put off to. */
  LOOK_AGAIN(Reach.CONTACT, Part.MATTER),
  /** Get ready for a meeting that stands in the calendar. */
  PREPARE(Reach.GROUP, Part.RELATIONSHIP),
  /** Thank somebody. */
  THANK(Reach.CONTACT, Part.RELATIONSHIP),
  /** Stop and think. */
  PAUSE(Reach.DESK, Part.MATTER),
  /** Check progress towards the quota. */
  CHECK_PROGRESS(Reach.DESK, Part.MATTER),
  /** Plan how to catch up, and on which few routes. */
  PLAN(Reach.DESK, Part.MATTER),
  /** Fill the pipeline for the next period. */
  FILL_NEXT_PERIOD(Reach.GROUP, Part.MATTER),
  /** Meet the manager about the quota. */
  MEET_MANAGER(Reach.GROUP, Part.MATTER),
  /** Look back at how it came to this. */
  LOOK_BACK(Reach.DESK, Part.MATTER),
  /** Start writing down what is done. */
  TRACK(Reach.DESK, Part.MATTER),
  /** Learn from what was lost. */
  LEARN(Reach.DESK, Part.MATTER);

  /** The longest block at the desk, in minutes: more of it keeps a rep from people. */
  public static final int LONGEST_DESK = 20;

  private static final Set<Act> GIVING_UP = EnumSet.of(CUT_OR_BACK_BURNER, REFER_ON);
  private static final Set<Act> WAITED_FOR =
      EnumSet.of(ANSWER, ANSWER_IN_WRITING, KEEP_STEP, MOVE_STEP, CONFIRM, COME_BACK);
  private static final Set<Act> PURSUING =
      EnumSet.of(
          WIN,
          FOLLOW_UP,
          RENEW_CONTACT,
          TOUCH_STALLED,
          CHECK_IN,
          GO_BACK,
          SHOW_VALUE,
          REMIND,
          AGREE_NEXT_STEP);

  private final Reach reach;
  private final Part part;

  Act(Reach reach, Part part) {
    this.reach = reach;
    this.part = part;
  }

  Reach reach() {
    return reach;
  }

  /**
   * Its part in a conversation.
   *
   * @return the relationship, what matters, or the next step
   */
  public Part part() {
    return part;
  }

  /**
   * Whether it is the rep's own work at the desk.
   *
   * @return false for all that others are part of
   */
  public boolean isDesk() {
    return reach == Reach.DESK;
  }

  /**
   * Whether it asks the person for something that is not in their own interest first.
   *
   * @return true for a referral, a favour, and an offer of more
   */
  public boolean asks() {
    return reach == Reach.ASK || this == OFFER_MORE;
  }

  /**
   * Whether the other side waits for it: an answer to their word, or what was agreed.
   *
   * @return true for what is never pestering
   */
  public boolean isWaitedFor() {
    return WAITED_FOR.contains(this);
  }

  /**
   * Whether it is said only in a talk that there is anyway, and makes none.
   *
   * @return true for what is brought along, what reassures, and what they are to pass on
   */
  public boolean isOnlyBeside() {
    return this == BRING_ALONG || this == REASSURE || this == PASS_ON;
  }

  /**
   * Whether the act contacts the person it is about, so that limits to contact hold for it.
   *
   * @return true for any call, message or meeting with them
   */
  public boolean isContact() {
    return reach == Reach.CONTACT || reach == Reach.ASK || reach == Reach.SELL;
  }

  /**
   * Whether it answers somebody who wrote or came to us.
   *
   * @return true in writing, too
   */
  public boolean answers() {
    return this == ANSWER || this == ANSWER_IN_WRITING;
  }

  /**
   * Whether it goes on with a sale.
   *
   * @return false for what keeps a promise, or is about them alone
   */
  public boolean isPursuing() {
    return PURSUING.contains(this);
  }

  /**
   * Whether doing this to somebody gives up what the other act pursues with them.
   *
   * @param other the other act
   * @return true where the two do not go together
   */
  public boolean givesUp(Act other) {
    return GIVING_UP.contains(this) && other.isPursuing();
  }
}
