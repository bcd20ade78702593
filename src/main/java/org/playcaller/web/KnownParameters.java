package org.playcaller.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
    if (handler instanceof HandlerMethod method && isOurs(method)) {
      Set<String> known = known(method);
      List<String> unknown =
          new TreeSet<>(request.getParameterMap().keySet())
              .stream().filter(name -> !known.contains(name)).toList();
      if (!unknown.isEmpty()) {
        throw new UnknownParameter(unknown.get(0), known);
      }
    }
    return true;
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getPackageName().equals(KnownParameters.class.getPackageName());
  }

  private static Set<String> known(HandlerMethod method) {
    Set<String> known = new TreeSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null) {
        known.add(
            asked.name().isEmpty()
                ? Objects.requireNonNull(parameter.getParameter().getName())
                : asked.name());
      }
    }
    return known;
  }

  /** A parameter was sent that the request does not have. */
  static final class UnknownParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    UnknownParameter(String name, Set<String> known) {
      super(
          "the parameter \""
              + shown(name)
              + "\" is not known here"
              + (known.isEmpty()
                  ? ": leave it out"
                  : Nearest.hint(name, known, "known are " + listed(known))));
    }

    private static String shown(String name) {
      return name.codePoints()
          .limit(SHOWN)
          .filter(c -> !Character.isISOControl(c))
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    private static String listed(Set<String> names) {
      return String.join(", ", names);
    }
  }
}
