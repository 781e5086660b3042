package io.hardknocks.recorder;

import io.hardknocks.recorder.outlet.Faults;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Calls of an interface as attempts. */
final class ObservedCalls implements InvocationHandler {
  /** Which session a call belongs to. */
  interface Sessions {
    Session of(@Nullable String id);
  }

  private final Map<Method, Known> methods;
  private final Object target;
  private final Sessions sessions;
  private final boolean closesSessions;
  private final Faults faults;

  private ObservedCalls(
      Map<Method, Known> methods,
      Object target,
      Sessions sessions,
      boolean closesSessions,
      Faults faults) {
    this.methods = methods;
    this.target = target;
    this.sessions = sessions;
    this.closesSessions = closesSessions;
    this.faults = faults;
  }

  /** {@code target} itself where it cannot be wrapped. */
  static <I> I of(
      Class<I> type, I target, Sessions sessions, boolean closesSessions, Faults faults) {
    if (target == null) return target;
    try {
      var calls = new ObservedCalls(known(type), target, sessions, closesSessions, faults);
      return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    } catch (Throwable e) {
      faults.report("an object cannot be observed", e);
      return target;
    }
  }

  /**
   * A method of the interface.
   *
   * @param method equal to the one that a proxy gives us, but open to us also where the interface
   *     is not
   */
  private record Known(Method method, @Nullable Observed observed) {}

  private static Map<Method, Known> known(Class<?> type) {
    Map<Method, Known> known = new HashMap<>();
    for (Method method : type.getMethods()) {
      method.setAccessible(true);
      known.put(method, new Known(method, observed(method, type)));
    }
    return known;
  }

  private static @Nullable Observed observed(Method method, Class<?> type) {
    var ofMethod = method.getAnnotation(Observed.class);
    if (ofMethod != null) return ofMethod;
    var ofType = method.getDeclaringClass().getAnnotation(Observed.class);
    return ofType != null ? ofType : type.getAnnotation(Observed.class);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) return ofObject(method, arguments);
    var known = methods.get(method);
    if (known == null) return passOn(method, arguments);
    var observed = known.observed();
    var call = observed == null ? null : open(observed, method, arguments);
    return call == null
        ? passOn(known.method(), arguments)
        : observe(call, known.method(), arguments);
  }

  /** An attempt with the scopes around it. */
  private record Call(Session session, Stage stage, Attempt attempt, boolean closesSession) {
    void close() {
      attempt.close();
      stage.close();
      if (closesSession) session.close();
    }

    void succeeded() {
      attempt.succeeded();
      close();
    }

    void thrown(Throwable thrown) {
      attempt.thrown(thrown);
      close();
    }
  }

  private @Nullable Call open(Observed observed, Method method, Object @Nullable [] arguments) {
    try {
      var session = sessions.of(sessionId(method, arguments));
      var stage = session.stage(observed.value());
      var attempt = stage.attempt(observed.method());
      attempt.attribute(
          "call", method.getDeclaringClass().getSimpleName() + "." + method.getName());
      if (observed.arguments() && arguments != null) note(attempt, method, arguments);
      return new Call(session, stage, attempt, closesSessions);
    } catch (Throwable e) {
      faults.report("a call is not observed", e);
      return null;
    }
  }

  private static void note(Attempt attempt, Method method, Object[] arguments) {
    var parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++)
      attempt.attribute("argument." + parameters[i].getName(), arguments[i]);
  }

  private static @Nullable String sessionId(Method method, Object @Nullable [] arguments) {
    var parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (arguments != null && parameters[i].isAnnotationPresent(SessionId.class))
        return String.valueOf(arguments[i]);
    }
    return null;
  }

  private @Nullable Object observe(Call call, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result;
    var current = call.attempt().makeCurrent();
    try {
      result = passOn(method, arguments);
    } catch (Throwable thrown) {
      call.thrown(thrown);
      throw thrown;
    } finally {
      current.close();
    }
    if (!(result instanceof CompletionStage<?> later)
        || !faults.guard("a stage", () -> end(later, call))) call.succeeded();
    return result;
  }

  /** A result that is still to come ends the attempt when it comes. */
  private static void end(CompletionStage<?> later, Call call) {
    later.whenComplete(
        (value, thrown) -> {
          if (thrown == null) call.succeeded();
          else call.thrown(cause(thrown));
        });
  }

  private static Throwable cause(Throwable thrown) {
    var cause = thrown instanceof CompletionException ? thrown.getCause() : null;
    return cause == null ? thrown : cause;
  }

  private @Nullable Object passOn(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private @Nullable Object ofObject(Method method, Object @Nullable [] arguments) throws Throwable {
    if (!method.getName().equals("equals") || arguments == null) return passOn(method, arguments);
    var other = arguments[0];
    return other != null
            && Proxy.isProxyClass(other.getClass())
            && Proxy.getInvocationHandler(other) instanceof ObservedCalls calls
        ? target.equals(calls.target)
        : passOn(method, arguments);
  }
}
