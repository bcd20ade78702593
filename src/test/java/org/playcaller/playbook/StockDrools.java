package org.playcaller.playbook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.StockDroolsTest.Called;

/** The rules folder as stock Drools builds it: its files as they are, and our classes imported. */
final class StockDrools {

  private static final AtomicInteger BUILDS = new AtomicInteger();

  private static final String SOURCES = "src/main/resources/";

  private final List<String> messages;
  private final @Nullable KieBase base;

  private StockDrools(List<String> messages, @Nullable KieBase base) {
    this.messages = messages;
    this.base = base;
  }

  static StockDrools of(RuleFiles rules) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    // Builds of one name at the same time would take each other's rules.
    files.generateAndWritePomXML(
        services.newReleaseId("org.playcaller", "stock-" + BUILDS.incrementAndGet(), "1"));
    for (Map.Entry<String, byte[]> file : rules.files().entrySet()) {
      if (file.getKey().endsWith(".dsl") || file.getKey().endsWith(".dslr")) {
        files.write(SOURCES + file.getKey(), file.getValue());
      }
    }
    files.write(SOURCES + "imports.drl", imports());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<String> messages =
        builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING).stream()
            .map(Message::toString)
            .toList();
    boolean failed = builder.getResults().hasMessages(Message.Level.ERROR);
    return new StockDrools(
        messages,
        failed
            ? null
            : services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
  }

  /** Every class that a rule may name: the facts, the words they are compared with, the advice. */
  private static String imports() {
    TreeSet<String> imports =
        new TreeSet<>(
            List.of(Act.class.getName(), Hold.class.getName(), LocalDate.class.getName()));
    for (FactType type : FactType.ALL.values()) {
      imports.add(type.factClass().getName());
      for (RecordComponent component : type.factClass().getRecordComponents()) {
        if (component.getType().isEnum()) {
          imports.add(component.getType().getName());
        }
      }
    }
    StringBuilder drl = new StringBuilder();
    imports.forEach(name -> drl.append("import ").append(name).append(";\n"));
    return drl.append("global ").append(AdviceSink.class.getName()).append(" advice\n").toString();
  }

  List<String> messages() {
    return messages;
  }

  List<String> rules() {
    return base().getKiePackages().stream()
        .flatMap(built -> built.getRules().stream())
        .map(Rule::getName)
        .toList();
  }

  List<Called> call(Facts facts) {
    KieSession session = base().newKieSession();
    try {
      Sink sink = new Sink();
      session.addEventListener(sink);
      session.setGlobal("advice", sink.asAdviceSink());
      for (Fact fact : facts.all()) {
        session.insert(fact);
      }
      session.fireAllRules();
      sink.called.sort(Called.ORDER);
      return sink.called;
    } finally {
      session.dispose();
    }
  }

  private KieBase base() {
    if (base == null) {
      throw new AssertionError("stock Drools does not build the rules: " + messages);
    }
    return base;
  }

  /** Notes what the rule that fires just now advises, whatever kinds of advice there are. */
  private static final class Sink extends DefaultAgendaEventListener implements InvocationHandler {

    private final List<Called> called = new ArrayList<>();
    private String rule = "";

    AdviceSink asAdviceSink() {
      Class<?>[] types = {AdviceSink.class};
      return (AdviceSink) Proxy.newProxyInstance(AdviceSink.class.getClassLoader(), types, this);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      rule = event.getMatch().getRule().getName();
    }

    /**
     * A method's name is its kind of advice, but for one; it takes what is advised, if anything,
     * and whom.
     */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] given) {
      String name = method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
      AdviceKind kind = name.equals("SUGGEST") ? AdviceKind.TEAM : AdviceKind.valueOf(name);
      Subject who = (Subject) given[given.length - 1];
      called.add(
          new Called(
              rule,
              kind,
              given.length == 1 ? null : (Enum<?>) given[0],
              who == null ? null : who.id()));
      return null;
    }
  }
}
