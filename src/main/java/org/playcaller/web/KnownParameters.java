package org.playcaller.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.playcaller.playbook.Nearest;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that a request does not have, so that none is ignored in silence. */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Set<String> given = request.getParameterMap().keySet();
    if (!given.isEmpty() && handler instanceof HandlerMethod method && isOurs(method)) {
      Set<String> known = known(method);
      List<String> unknown =
          new TreeSet<>(given).stream().filter(name -> !known.contains(name)).toList();
      if (!unknown.isEmpty()) {
        throw new UnknownParameter(unknown, known);
      }
      request.getParameterMap().forEach(KnownParameters::once);
    }
    return true;
  }

  private static void once(String name, String[] values) {
    if (values.length > 1) {
      throw new GivenTwice(name, values.length);
    }
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getPackageName().equals(KnownParameters.class.getPackageName());
  }

  private static Set<String> known(HandlerMethod method) {
    Set<String> known = new TreeSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null) {
        known.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
      }
    }
    return known;
  }

  /** A parameter was sent more than once, and nobody can tell which is meant. */
  static final class GivenTwice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenTwice(String name, int times) {
      super("the parameter " + name + " is given " + times + " times: give it once");
    }
  }

  /** Parameters were sent that the request does not have. */
  static final class UnknownParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;
    private static final int MOST = 5;

    UnknownParameter(List<String> names, Set<String> known) {
      super(
          names.stream()
              .limit(MOST)
              .map(name -> what(StringUtils.abbreviate(name, SHOWN), known))
              .collect(Collectors.joining(". ")));
    }

    private static String what(String name, Set<String> known) {
      return "the parameter \""
          + name
          + "\" is not known here"
          + (known.isEmpty()
              ? ": leave it out"
              : Nearest.hint(name, known, "known are " + String.join(", ", known)));
    }
  }
}
