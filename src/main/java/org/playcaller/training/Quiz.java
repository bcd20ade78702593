package org.playcaller.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioRun;

/** Questions from scenarios: the same for the same seed. */
public final class Quiz {

  /** How many plays a learner chooses from. */
  public static final int CHOICES = 4;

  private final Playbook playbook;
  private final Random random;

  private Quiz(Playbook playbook, long seed) {
    this.playbook = playbook;
    this.random = new Random(seed);
  }

  /**
   * Makes questions, each about another play.
   *
   * @param playbook the playbook
   * @param cases scenarios, of which those serve that hold and call the play of their file
   * @param chapter the chapter whose plays are asked about; null for all
   * @param most how many questions to make at most
   * @param seed what decides which cases and choices come, and in which order
   * @return the questions; fewer where there are not as many plays with a case
   */
  public static List<Question> of(
      Playbook playbook, List<ScenarioCase> cases, @Nullable String chapter, int most, long seed) {
    Quiz quiz = new Quiz(playbook, seed);
    List<ScenarioCase> left = new ArrayList<>(cases);
    left.removeIf(one -> !one.aboutPlay() || !one.fires() || !quiz.isOf(one, chapter));
    Collections.shuffle(left, quiz.random);
    Set<String> asked = new HashSet<>();
    List<Question> questions = new ArrayList<>();
    for (ScenarioCase one : left) {
      if (questions.size() < most && !asked.contains(one.play())) {
        Question question = quiz.question(one);
        if (question != null) {
          asked.add(one.play());
          questions.add(question);
        }
      }
    }
    return List.copyOf(questions);
  }

  private boolean isOf(ScenarioCase one, @Nullable String chapter) {
    return chapter == null || play(one).chapter().equals(chapter);
  }

  private Play play(ScenarioCase one) {
    return Objects.requireNonNull(playbook.play(one.play()));
  }

  private @Nullable Question question(ScenarioCase one) {
    Play right = play(one);
    Set<String> called =
        playbook.call(playbook.facts(one.state())).stream()
            .map(advice -> advice.play().id())
            .collect(Collectors.toSet());
    if (!called.contains(right.id()) || !ScenarioRun.of(playbook, one).passed()) {
      return null;
    }
    List<Play> others = new ArrayList<>(playbook.plays());
    others.removeIf(play -> called.contains(play.id()));
    Collections.shuffle(others, random);
    others.sort(Comparator.comparingInt(play -> distance(right, play)));
    if (others.size() < CHOICES - 1) {
      return null;
    }
    List<Play> choices = new ArrayList<>(others.subList(0, CHOICES - 1));
    choices.add(right);
    Collections.shuffle(choices, random);
    return new Question(
        one, Situation.of(one.state()), List.copyOf(choices), choices.indexOf(right));
  }

  /** The nearer a wrong play is to the right one, the harder it is to tell them apart. */
  private static int distance(Play right, Play other) {
    int chapter = right.chapter().equals(other.chapter()) ? 0 : 1;
    FactPattern about = right.subjectPattern();
    FactPattern otherAbout = other.subjectPattern();
    boolean same =
        about == null || otherAbout == null
            ? about == otherAbout
            : about.type().equals(otherAbout.type());
    return Math.min(chapter, same ? 0 : 1);
  }
}
