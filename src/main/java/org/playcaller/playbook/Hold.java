package org.playcaller.playbook;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.Word;

/** What a guard can hold back. */
public enum Hold implements Word {
  /** Contact that the person did not ask for: an answer and what was agreed stay. */
  UNASKED(
      EnumSet.of(Reach.CONTACT, Reach.ASK, Reach.SELL),
      EnumSet.of(
          IntentionKind.CONTACT, IntentionKind.PITCH, IntentionKind.CLOSE, IntentionKind.DISCOUNT)),
  /** Any contact with the person, but for an answer to them. */
  CONTACT(
      EnumSet.of(Reach.CONTACT, Reach.ASK, Reach.SELL),
      EnumSet.of(
          IntentionKind.CONTACT,
          IntentionKind.PITCH,
          IntentionKind.CLOSE,
          IntentionKind.DISCOUNT,
          IntentionKind.CLAIM)),
  /** Selling to the person, and asking for something; other contact stays. */
  SELLING(
      EnumSet.of(Reach.SELL, Reach.ASK),
      EnumSet.of(IntentionKind.PITCH, IntentionKind.CLOSE, IntentionKind.DISCOUNT)),
  /** Any talk of business that was not agreed: selling, asking, and going on with a deal. */
  BUSINESS(
      EnumSet.of(Reach.SELL, Reach.ASK),
      EnumSet.of(IntentionKind.PITCH, IntentionKind.CLOSE, IntentionKind.DISCOUNT)),
  /** Asking the person for something. */
  ASKING(EnumSet.of(Reach.ASK), EnumSet.noneOf(IntentionKind.class)),
  /** Looking for people who do not know us. */
  PROSPECTING(EnumSet.noneOf(Reach.class), EnumSet.of(IntentionKind.COLD_CALLS));

  /** What sells and was not agreed: a demonstration is an appointment, which is kept. */
  private static final Set<ActivityKind> SELLS =
      EnumSet.of(ActivityKind.PROPOSAL, ActivityKind.COLD_CALL);

  /** What is no contact with the person, and is done for one that is to come. */
  private static final Set<Act> LEADS_TO = EnumSet.of(Act.PREPARE, Act.SET_RETURN_DATE);

  /** What is in their interest, whatever comes of the deal. */
  private static final Set<Act> HELPS =
      EnumSet.of(Act.REFER_ON, Act.REMOVE_OBSTACLE, Act.CUT_OR_BACK_BURNER, Act.WRITE_INSTEAD);

  private final Set<Reach> reaches;
  private final Set<IntentionKind> meant;

  Hold(Set<Reach> reaches, Set<IntentionKind> meant) {
    this.reaches = reaches;
    this.meant = meant;
  }

  /**
   * Whether this holds back what the rep means to do.
   *
   * @param kind what is meant; null where it is not known
   * @return true where it must not be done
   */
  public boolean covers(@Nullable IntentionKind kind) {
    return kind != null && meant.contains(kind);
  }

  /**
   * Whether this holds back what stands in the calendar.
   *
   * @param kind what is planned; null where it is not known, so that it is some contact
   * @return true where it must not be done
   */
  public boolean covers(@Nullable ActivityKind kind) {
    return switch (this) {
      case UNASKED -> kind == null || kind.isContact() && !kind.isAgreed();
      case CONTACT -> kind == null || kind.isContact();
      case SELLING, BUSINESS -> kind != null && (SELLS.contains(kind) || kind.isAsk());
      case ASKING -> kind != null && kind.isAsk();
      case PROSPECTING -> kind == ActivityKind.COLD_CALL;
    };
  }

  /**
   * Whether this holds an act back.
   *
   * @param act the act a play recommends
   * @return true where it must not be done
   */
  public boolean covers(Act act) {
    return switch (this) {
      case UNASKED -> reaches.contains(act.reach()) && !act.isWaitedFor();
      case CONTACT -> reaches.contains(act.reach()) && !act.answers() || LEADS_TO.contains(act);
      case BUSINESS ->
          reaches.contains(act.reach())
              || act.reach() == Reach.CONTACT
                  && (act.part() != Part.RELATIONSHIP || act.isOnlyBeside())
                  && !act.isWaitedFor()
                  && !HELPS.contains(act);
      default -> reaches.contains(act.reach());
    };
  }
}
