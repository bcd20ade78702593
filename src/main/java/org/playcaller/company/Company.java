package org.playcaller.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.state.Fault;
import org.playcaller.state.InvalidState;
import org.playcaller.state.NotJson;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.state.TooLarge;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The reps that the service knows, one state each. */
public final class Company {

  private static final String LISTED = "GET /api/v1/reps lists them";

  private final SortedMap<String, State> reps = new TreeMap<>();

  private Company() {}

  /**
   * Loads the reps.
   *
   * @param folder a folder with one state per rep, in files that end in .json; null or blank for
   *     the demo company
   * @param states reads a state
   * @return the reps
   * @throws UnsoundCompany when a file holds no sound state, or a rep stands in two files
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static Company load(@Nullable String folder, StateJson states) {
    Company company = new Company();
    for (Resource file : folder == null || folder.isBlank() ? demo() : in(Path.of(folder))) {
      try {
        State state = states.read(file.getContentAsByteArray());
        if (company.reps.putIfAbsent(state.rep().id(), state) != null) {
          throw new UnsoundCompany(file, "the rep " + state.rep().id() + " stands in two files");
        }
      } catch (InvalidState e) {
        Fault first = e.faults().get(0);
        throw new UnsoundCompany(
            file, first.pointer() + " " + first.what() + ": " + first.remedy());
      } catch (NotJson | TooLarge e) {
        throw new UnsoundCompany(file, String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return company;
  }

  private static List<Resource> demo() {
    try {
      return Arrays.asList(
          new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*.json"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo company", e);
    }
  }

  private static List<Resource> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .<Resource>map(FileSystemResource::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the company folder " + folder, e);
    }
  }

  /**
   * Everybody.
   *
   * @return the states by the rep's id
   */
  public List<State> reps() {
    return List.copyOf(reps.values());
  }

  /**
   * A manager's reps.
   *
   * @param managerId the manager's key
   * @return their states by the rep's id, at least one
   * @throws NoSuchTeam when nobody reports to that manager
   */
  public List<State> team(String managerId) {
    List<State> team =
        reps.values().stream().filter(rep -> managerId.equals(rep.rep().managerId())).toList();
    if (team.isEmpty()) {
      Set<String> managers = new TreeSet<>();
      reps.values().stream()
          .map(rep -> rep.rep().managerId())
          .filter(Objects::nonNull)
          .forEach(managers::add);
      throw new NoSuchTeam(managerId, managers);
    }
    return team;
  }

  /**
   * One rep.
   *
   * @param id the rep's key
   * @return the state
   * @throws UnknownRep when there is no such rep
   */
  public State rep(String id) {
    State state = reps.get(id);
    if (state == null) {
      throw new UnknownRep(id, reps.keySet());
    }
    return state;
  }

  /** A file of the company folder is no sound state. */
  public static final class UnsoundCompany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsoundCompany(Resource file, String what) {
      super(file.getFilename() + ": " + what);
    }
  }

  /** Nobody reports to that manager. */
  public static final class NoSuchTeam extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchTeam(String id, Set<String> managers) {
      super("no rep has the manager \"" + id + "\"" + Nearest.hint(id, managers, LISTED));
    }
  }

  /** There is no such rep. */
  public static final class UnknownRep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownRep(String id, Set<String> reps) {
      super("there is no rep \"" + id + "\"" + Nearest.hint(id, reps, LISTED));
    }
  }
}
