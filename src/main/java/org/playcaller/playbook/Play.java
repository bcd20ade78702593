package org.playcaller.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A play: when its conditions hold, it leaves one piece of advice for each subject they hold for.
 *
 * @param id its key, the name in kebab case and the file's name
 * @param name its name
 * @param chapter the folder it stands in
 * @param path its file below the rules folder
 * @param line the line of its name
 * @param text the file's text
 * @param sources the advice of the articles it comes from, as article/passage
 * @param patterns the facts it looks for, at most one of them a subject
 * @param kind what kind of advice it leaves
 * @param act the act it recommends, for a recommendation
 * @param hold what it holds back, for a guard
 * @param aboutSubject whether the advice is about the play's subject
 * @param script what it says and takes
 */
public record Play(
    String id,
    String name,
    String chapter,
    String path,
    int line,
    String text,
    List<String> sources,
    List<FactPattern> patterns,
    AdviceKind kind,
    @Nullable Act act,
    @Nullable Hold hold,
    boolean aboutSubject,
    Script script) {

  /**
   * The pattern of the play's subject.
   *
   * @return the pattern; null where the play is about the rep or the team
   */
  public @Nullable FactPattern subjectPattern() {
    // Asked of every play for every plan: a stream takes as long as the rest of it.
    for (FactPattern pattern : patterns) {
      if (pattern.type().isSubject()) {
        return pattern;
      }
    }
    return null;
  }

  /**
   * The conditions in the order of the file.
   *
   * @return every condition of every pattern
   */
  public List<Condition> conditions() {
    return patterns.stream().flatMap(pattern -> pattern.conditions().stream()).toList();
  }

  /**
   * The play with other conditions.
   *
   * @param other the facts it looks for instead
   * @return the changed play, its text left as it is
   */
  public Play looking(List<FactPattern> other) {
    return new Play(
        id, name, chapter, path, line, text, sources, other, kind, act, hold, aboutSubject, script);
  }

  /**
   * The play with another script.
   *
   * @param other what it says and takes instead
   * @return the changed play, its text left as it is
   */
  public Play saying(Script other) {
    return new Play(
        id,
        name,
        chapter,
        path,
        line,
        text,
        sources,
        patterns,
        kind,
        act,
        hold,
        aboutSubject,
        other);
  }
}
