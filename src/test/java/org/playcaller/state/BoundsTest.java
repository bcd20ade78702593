package org.playcaller.state;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records keep their own bounds, whoever makes them. */
class BoundsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "0.000000", "1.000000"})
  void aShareIsFrom0To1(String share) {
    assertThatNoException().isThrownBy(() -> discount(share));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.000001", "1.000001", "0.0000001", "0e-1000000000"})
  void aShareIsNothingElse(String share) {
    assertThatIllegalArgumentException().isThrownBy(() -> discount(share));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.000001", "1E15", "1000000000000000"})
  void aQuotaIsAbove0(String amount) {
    assertThatNoException().isThrownBy(() -> new Quota(new BigDecimal(amount), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000000000000001", "1e1000000000", "1e-1000000000", "0e16"})
  void aQuotaIsNothingElse(String amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quota(new BigDecimal(amount), null));
  }

  @Test
  void aCountIsFrom0ToAMillion() {
    assertThatNoException().isThrownBy(() -> minutes(0));
    assertThatNoException().isThrownBy(() -> minutes(Bounds.COUNT));
    assertThatIllegalArgumentException().isThrownBy(() -> minutes(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> minutes(Bounds.COUNT + 1));
  }

  @Test
  void aPeriodMayBeOneDayAndNotLess() {
    assertThatNoException().isThrownBy(() -> new Period(DAY, DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(DAY, DAY.minusDays(1)))
        .withMessage("end is 2026-09-23: give a day that is not before 2026-09-24");
  }

  @Test
  void aListHoldsNoNullAndNoMoreThanTheBound() {
    assertThatNoException().isThrownBy(() -> group(Collections.nCopies(Bounds.ITEMS, event())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> group(Collections.nCopies(Bounds.ITEMS + 1, event())));
    assertThatIllegalArgumentException().isThrownBy(() -> group(Arrays.asList(event(), null)));
  }

  @Test
  void aTextHoldsWholeCharactersAndNoMoreThanTheBound() {
    assertThatNoException().isThrownBy(() -> new Claim("x".repeat(Bounds.CHARACTERS), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Claim("x".repeat(Bounds.CHARACTERS + 1), null));
    assertThatNoException().isThrownBy(() -> new Claim("\uD83D\uDE80", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Claim("\uD83D", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Claim("\uDE80\uD83D", null));
  }

  @Test
  void whatCannotBeUnknownMustBeGiven() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(DAY, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rep(" ", null, null, null, null, null, null, null))
        .withMessageContaining("not blank");
  }

  private static Discount discount(String share) {
    return new Discount(new BigDecimal(share), null, null, null);
  }

  private static Activity minutes(int minutes) {
    return new Activity(null, null, null, DAY, null, minutes, null, null, null);
  }

  private static LocalGroup group(List<GroupEvent> events) {
    return new LocalGroup("g", null, null, null, events);
  }

  private static GroupEvent event() {
    return new GroupEvent(null, DAY);
  }
}
