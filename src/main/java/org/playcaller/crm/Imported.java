package org.playcaller.crm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.playcaller.state.State;

/**
 * What came of an import.
 *
 * @param states one state a rep, by the rep's id
 * @param rejects everything that could not be taken as it stands, in the order it was met
 */
public record Imported(List<State> states, List<Reject> rejects) {

  /** Makes the lists unmodifiable. */
  public Imported {
    states = List.copyOf(states);
    rejects = List.copyOf(rejects);
  }

  /**
   * The name of the file a rep's state belongs in. Ids come from outside and may hold slashes or
   * dots that would lead out of the folder, so everything but letters, digits, {@code . _ -} is
   * written as in a URL.
   *
   * @param repId the rep's id
   * @return {@code W_Sales_User.15.json} for {@code W_Sales_User.15}
   */
  public static String fileName(String repId) {
    String name = URLEncoder.encode(repId, StandardCharsets.UTF_8).replace("*", "%2A");
    return (name.startsWith(".") ? "%2E" + name.substring(1) : name) + ".json";
  }
}
