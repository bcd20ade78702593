package org.playcaller.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.playcaller.lint.Remark.Kind;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;

/**
 * Remarks that a play accepts, with a reason, in a comment: {@code // accepts says-the-same: the
 * texts differ on purpose}.
 */
final class Acceptances {

  private static final Pattern ACCEPTS = Pattern.compile("//\\s*accepts ([a-z-]+)\\s*(?::(.*))?");

  private Acceptances() {}

  static List<Remark> withoutAccepted(Playbook playbook, List<Remark> remarks) {
    Set<String> accepted = new HashSet<>();
    List<Remark> left = new ArrayList<>();
    for (Play play : playbook.plays()) {
      String[] lines = play.text().split("\r?\n");
      for (int i = 0; i < lines.length; i++) {
        Matcher matcher = ACCEPTS.matcher(lines[i].strip());
        if (matcher.matches()) {
          String kind = matcher.group(1);
          boolean reason = matcher.group(2) != null && !matcher.group(2).isBlank();
          boolean needed =
              remarks.stream()
                  .anyMatch(r -> r.file().equals(play.path()) && r.kind().word().equals(kind));
          if (reason && needed) {
            accepted.add(play.path() + " " + kind);
          } else {
            left.add(unfounded(play, i + 1, kind, reason));
          }
        }
      }
    }
    remarks.stream()
        .filter(remark -> !accepted.contains(remark.file() + " " + remark.kind().word()))
        .forEach(left::add);
    return left;
  }

  private static Remark unfounded(Play play, int line, String kind, boolean reason) {
    return new Remark(
        Kind.UNFOUNDED_ACCEPTANCE,
        play.path(),
        line,
        reason
            ? "there is no remark \"" + kind + "\" to accept"
            : "\"" + kind + "\" is accepted without a reason",
        null,
        reason ? "remove the line" : "write the reason behind a colon");
  }
}
