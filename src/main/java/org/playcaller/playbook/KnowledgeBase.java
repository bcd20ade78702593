package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.EntryPointId;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;

/**
 * Rules as Drools' executable model, built from objects through its model API: no code is generated
 * or compiled, so there is nothing that a rule's text could get into.
 *
 * <p>The facts never change and no rule triggers another, so the order of firing does not matter.
 *
 * @param <T> what a rule leaves behind
 */
final class KnowledgeBase<T> {

  private static final String PACKAGE = "org.playcaller.plays";

  /**
   * Touched once, on an application thread: from a jar in a jar, a later first touch finds none.
   */
  private static final KieServices SERVICES = KieServices.get();

  private final KieBase base;
  private final KieSessionConfiguration settings;
  private final SharedConditions shared;
  private final Set<Class<?>> lookedFor = new HashSet<>();
  private final Map<String, Function<@Nullable Subject, T>> leaves = new HashMap<>();

  /**
   * A rule to build.
   *
   * @param name its name, unique in the knowledge base
   * @param patterns the facts it looks for, at most one of them a subject
   * @param leaves what it leaves behind for the subject it matched; null for a rule without one
   */
  record Body<T>(String name, List<FactPattern> patterns, Function<@Nullable Subject, T> leaves) {}

  KnowledgeBase(List<Body<T>> rules) {
    if (SERVICES == null) {
      throw new IllegalStateException("Drools found none of its services on the class path");
    }
    for (Body<T> rule : rules) {
      for (FactPattern pattern : rule.patterns()) {
        lookedFor.add(pattern.type().factClass());
      }
    }
    this.shared =
        new SharedConditions(rules.stream().flatMap(rule -> rule.patterns().stream()).toList());
    ModelImpl model = new ModelImpl();
    for (Body<T> rule : rules) {
      model.addRule(rule(rule));
      leaves.put(rule.name(), rule.leaves());
    }
    this.base = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
    this.settings = SERVICES.newKieSessionConfiguration();
    // A session is of one call, and a call of one thread.
    settings.setOption(ThreadSafeOption.NO);
  }

  /** A rule that does nothing: what it matched is all that is asked. */
  private org.drools.model.Rule rule(Body<T> body) {
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    for (FactPattern pattern : body.patterns()) {
      items.add(pattern(variable(pattern.type()), pattern));
    }
    items.add(DSL.execute(() -> {}));
    return PatternDSL.rule(PACKAGE, body.name()).build(items.toArray(RuleItemBuilder<?>[]::new));
  }

  @SuppressWarnings("unchecked")
  private static Variable<Fact> variable(FactType type) {
    return (Variable<Fact>) DSL.declarationOf(type.factClass());
  }

  /** Steps of the same name share one node where those before them do. */
  private PatternDef<Fact> pattern(Variable<Fact> variable, FactPattern pattern) {
    PatternDef<Fact> def = PatternDSL.pattern(variable);
    for (List<Condition> step : shared.of(pattern)) {
      String name = step.stream().map(Condition::id).collect(Collectors.joining(", "));
      def.expr(name, Step.of(step));
    }
    return def;
  }

  /** What the rules leave behind: by rule, in the order of the rules, then of the facts. */
  List<T> call(Facts facts) {
    Matches matches = new Matches();
    KieSession session = base.newKieSession(settings, null);
    try {
      // Unlike insert, it keeps no store of the facts. Only a change or a query would need that,
      // and it takes a quarter of the time of a call.
      var entry =
          (InternalWorkingMemoryEntryPoint)
              session.getEntryPoint(EntryPointId.DEFAULT.getEntryPointId());
      for (Fact fact : facts.all()) {
        if (lookedFor.contains(fact.getClass())) {
          entry.insertAsync(fact);
        }
      }
      session.fireAllRules(matches);
    } finally {
      session.dispose();
    }
    return matches.left;
  }

  /** No rule does anything, so a match is read and not fired: that takes a fifth less time. */
  private final class Matches implements AgendaFilter {

    private final List<T> left = new ArrayList<>();
    private @Nullable Rule rule;
    private @Nullable Function<@Nullable Subject, T> leaving;

    /** Called by rule: what one leaves is looked up once. */
    @Override
    public boolean accept(Match match) {
      if (leaving == null || match.getRule() != rule) {
        rule = match.getRule();
        leaving = Objects.requireNonNull(leaves.get(rule.getName()));
      }
      left.add(leaving.apply(subject(match)));
      return false;
    }
  }

  /** Read from the tuple: the match's own list of its objects takes twice the time. */
  private static @Nullable Subject subject(Match match) {
    BaseTuple tuple = ((InternalMatch) match).getTuple();
    while (tuple != null) {
      if (tuple.getFactHandle() != null
          && tuple.getFactHandle().getObject() instanceof Subject who) {
        return who;
      }
      tuple = tuple.getParent();
    }
    return null;
  }
}
