package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guard that fired, and what it holds back.
 *
 * @param by the guard: whom it is about, why, and what to say instead
 * @param veto whether it must never be done, rather than not now
 * @param until the first day on which it does not hold any more, where time alone ends it
 * @param holds what it holds back of the plan, of what the rep means to do and of what stands in
 *     the calendar; empty where there was nothing of it
 * @param endsAll whether nothing else is to be done either: they asked to be left alone, or what
 *     they might buy is let go
 */
public record Held(
    Finding by,
    boolean veto,
    @Nullable LocalDate until,
    List<HeldAct> holds,
    @JsonIgnore boolean endsAll) {

  /** Whether it holds back what the rep means to do, or has planned, and not only plays. */
  @JsonIgnore
  public boolean isOfTheRep() {
    return holds.stream().anyMatch(act -> act.play() == null);
  }

  /** What it holds back; what is about the one that the guard is about need not say so. */
  List<HeldAct> actsInShort() {
    return holds.stream()
        .map(
            act ->
                act.about() == null || !act.about().equals(by.who())
                    ? act
                    : new HeldAct(act.play(), act.title(), null, act.isMeant()))
        .toList();
  }

  /** The same in short, with some of what it holds back. */
  Held inShort(List<HeldAct> acts) {
    return new Held(by.inShort(), veto, until, acts, endsAll);
  }

  /** Each thing with the guard that holds it back; a guard that holds nothing stands for itself. */
  Stream<HeldBack> each() {
    return holds.isEmpty()
        ? Stream.of(new HeldBack(by.play(), by.title(), by.who(), by, veto))
        : holds.stream()
            .map(
                act ->
                    new HeldBack(
                        act.play() == null ? by.play() : act.play(),
                        act.title(),
                        act.about(),
                        by,
                        veto));
  }
}
