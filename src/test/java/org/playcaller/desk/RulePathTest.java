package org.playcaller.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plays/a/b.dslr",
        "plays/old-prospects/2nd-try.dslr",
        "terms.yaml",
        "routes.csv",
        "advice.csv"
      })
  void isAPlayTheTermsOrATable(String path) {
    assertThat(RulePath.of(path).value()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "..",
        "../terms.yaml",
        "plays/../terms.yaml",
        "/terms.yaml",
        "plays\\a\\b.dslr",
        "plays/a/b.dslr\u0000",
        "plays/a/b.dslr\n",
        "plays/a/\u00fc.dslr",
        "plays//b.dslr",
        "C:terms.yaml",
        "plays/a/%2e%2e.dslr",
        "plays/a/b.dslr/",
        " terms.yaml"
      })
  void isNoPathThatLeadsElsewhere(String path) {
    assertThatThrownBy(() -> RulePath.of(path))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.UNSAFE_PATH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vocabulary.dsl",
        "README.md",
        "plays/a.dslr",
        "plays/a/b/c.dslr",
        "plays/a/.b.dslr",
        "plays/a/b.drl",
        "Terms.yaml",
        "plays/a/-b.dslr",
        "other.csv"
      })
  void isNoFileThatIsNotForWriting(String path) {
    assertThatThrownBy(() -> RulePath.of(path))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CLOSED_PATH));
  }

  @Test
  void isNotTooLong() {
    String path = "plays/a/" + "b".repeat(187) + ".dslr";
    assertThat(RulePath.of(path).value()).hasSize(200);
    assertThatThrownBy(() -> RulePath.of("plays/a/" + "b".repeat(188) + ".dslr"))
        .isInstanceOf(Refusal.class);
  }
}
