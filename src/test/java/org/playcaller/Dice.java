package org.playcaller;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Throws random values: the same seed, the same values; many right beside an edge. */
final class Dice {

  private final SplittableRandom random;
  private final Edges edges;
  private double unknown;

  Dice(long seed, Edges edges) {
    this.random = new SplittableRandom(seed);
    this.edges = edges;
  }

  /** Other dice, so that what they throw changes nothing of what these do. */
  Dice ofItsOwn(long seed) {
    return new Dice(seed, edges);
  }

  /** From here on, this share of what may be unknown is. */
  void leaveUnknown(double share) {
    unknown = share;
  }

  <T> @Nullable T maybe(Supplier<T> known) {
    return chance(unknown) ? null : known.get();
  }

  boolean chance(double chance) {
    return random.nextDouble() < chance;
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @Nullable Boolean yesNo() {
    return maybe(() -> chance(0.5));
  }

  @Nullable Boolean seldom() {
    return maybe(() -> chance(0.1));
  }

  <T extends Enum<T>> @Nullable T word(Class<T> type) {
    return maybe(() -> oneOf(type.getEnumConstants()));
  }

  @Nullable String text(String... choices) {
    return maybe(() -> oneOf(choices));
  }

  <T> List<T> list(int most, Supplier<T> item) {
    return listOf(between(0, most), item);
  }

  <T> List<T> listOf(int size, Supplier<T> item) {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(item.get());
    }
    return list;
  }

  /** Items numbered from 1. */
  static <T> List<T> numbered(int size, IntFunction<T> item) {
    List<T> list = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      list.add(item.apply(i));
    }
    return list;
  }

  /** Days of 0 or more, mostly within one of an edge. */
  int days() {
    return chance(0.8) ? Math.max(0, oneOf(edges.days()) + between(-1, 1)) : between(0, 400);
  }

  @Nullable LocalDate past(LocalDate day) {
    return maybe(() -> chance(0.05) ? day.plusDays(between(1, 9)) : day.minusDays(days()));
  }

  @Nullable LocalDate future(LocalDate day) {
    return maybe(() -> chance(0.2) ? day.minusDays(days()) : day.plusDays(days()));
  }

  @Nullable LocalDate near(LocalDate day) {
    return maybe(() -> day.plusDays(oneOf(-1, 1) * days()));
  }

  @Nullable Integer count() {
    return maybe(() -> Math.max(0, oneOf(edges.counts()) + between(-1, 1)));
  }

  /** A ratio, mostly within 0.02 of an edge. */
  BigDecimal ratio() {
    return beside(edges.times());
  }

  @Nullable BigDecimal probability() {
    return maybe(() -> beside(edges.shares()).min(BigDecimal.ONE));
  }

  private BigDecimal beside(List<BigDecimal> some) {
    BigDecimal number =
        chance(0.8)
            ? oneOf(some).add(BigDecimal.valueOf(between(-2, 2), 2))
            : BigDecimal.valueOf(random.nextDouble());
    return number.max(BigDecimal.ZERO).setScale(3, RoundingMode.HALF_UP);
  }

  BigDecimal amount() {
    return BigDecimal.valueOf(between(1, 5_000) * 1_000L, 2);
  }

  @Nullable LocalTime time() {
    return maybe(() -> LocalTime.of(between(8, 18), oneOf(0, 30)));
  }
}
