package org.playcaller.playbook;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.ComposureFact;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Fact;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.NetworkFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.PersonFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.TeamFact;

/** A type of fact that sentences may speak of, with its measures. */
public final class FactType {

  /** Every type, by the name the vocabulary uses. */
  static final Map<String, FactType> ALL =
      Stream.of(
              type(StandingFact.class, "the rep"),
              type(ComposureFact.class, "the rep"),
              type(TeamFact.class, "the team"),
              type(OpportunityFact.class, "an opportunity"),
              type(OldProspectFact.class, "an old prospect"),
              type(CustomerFact.class, "a customer"),
              type(NetworkFact.class, "somebody in the network"),
              type(GroupFact.class, "a local group"),
              type(LeadFact.class, "a lead"),
              type(PersonFact.class, "a person"),
              type(IntentionFact.class, "something the rep means to do"))
          .collect(Collectors.toUnmodifiableMap(FactType::name, t -> t));

  static final FactType OPPORTUNITY = ALL.get(OpportunityFact.class.getSimpleName());
  static final FactType STANDING = ALL.get(StandingFact.class.getSimpleName());
  static final FactType COMPOSURE = ALL.get(ComposureFact.class.getSimpleName());

  private final Class<? extends Fact> factClass;
  private final String words;
  private final Map<String, Property> properties = new LinkedHashMap<>();

  private FactType(Class<? extends Fact> factClass, String words) {
    this.factClass = factClass;
    this.words = words;
    for (RecordComponent component : factClass.getRecordComponents()) {
      if (!component.getType().equals(Map.class)) {
        properties.put(component.getName(), Property.of(component));
      }
    }
  }

  private static FactType type(Class<? extends Fact> factClass, String words) {
    return new FactType(factClass, words);
  }

  /**
   * The Java type of the facts.
   *
   * @return a record
   */
  public Class<? extends Fact> factClass() {
    return factClass;
  }

  /**
   * The name the vocabulary uses.
   *
   * @return the fact class's simple name
   */
  public String name() {
    return factClass.getSimpleName();
  }

  /**
   * The type as a person says it.
   *
   * @return for example {@code an old prospect}
   */
  public String words() {
    return words;
  }

  /**
   * Whether facts of this type are what a play is about.
   *
   * @return false for the rep and the team
   */
  public boolean isSubject() {
    return Subject.class.isAssignableFrom(factClass);
  }

  @Nullable Property property(String name) {
    return properties.get(name);
  }

  @Nullable Property propertyInWords(String words) {
    return properties.values().stream()
        .filter(property -> property.words().equals(words))
        .findFirst()
        .orElse(null);
  }

  List<String> propertiesInWords() {
    return properties.values().stream().map(Property::words).toList();
  }
}
