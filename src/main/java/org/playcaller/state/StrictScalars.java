package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * One spelling for each kind of value. Jackson's own readers forgive much that the contract does
 * not: days as numbers or lists, words with blanks around them, numbers as text.
 */
final class StrictScalars extends SimpleModule {

  private static final long serialVersionUID = 1L;

  StrictScalars() {
    super("strict-scalars");
    text(String.class, text -> text);
    text(LocalDate.class, Days::day);
    text(LocalTime.class, Days::time);
    text(ZoneId.class, Days::zone);
    Set<JsonToken> number = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    Set<JsonToken> truth = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
    addDeserializer(Integer.class, new Scalar<>(Integer.class, number, StrictScalars::whole));
    addDeserializer(
        BigDecimal.class, new Scalar<>(BigDecimal.class, number, StrictScalars::decimal));
    addDeserializer(Boolean.class, new Scalar<>(Boolean.class, truth, JsonParser::getBooleanValue));
    addDeserializer(Boolean.TYPE, new Scalar<>(Boolean.TYPE, truth, JsonParser::getBooleanValue));
    addSerializer(LocalTime.class, new TimeOfDay());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(new Words());
  }

  private <T> void text(Class<T> type, Function<String, @Nullable T> reader) {
    addDeserializer(
        type,
        new Scalar<>(type, Set.of(JsonToken.VALUE_STRING), json -> reader.apply(json.getString())));
  }

  private static @Nullable BigDecimal decimal(JsonParser json) {
    try {
      return json.getDecimalValue();
    } catch (NumberFormatException exponentOverflows) {
      return null;
    }
  }

  /** A whole number; JSON Schema takes 3.0 for one as well, and so does the contract. */
  private static @Nullable Integer whole(JsonParser json) {
    if (json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return json.getIntValue();
    }
    BigDecimal number = decimal(json);
    boolean isWhole =
        number != null
            && Bounds.isSmallEnough(number)
            && Bounds.hasFewDecimals(number)
            && number.remainder(BigDecimal.ONE).signum() == 0
            && number.abs().compareTo(BigDecimal.valueOf(Bounds.COUNT)) <= 0;
    return isWhole ? number.intValueExact() : null;
  }

  /** Reads a value from the tokens named; refuses others, and what the reader has no value for. */
  private static final class Scalar<T> extends StdDeserializer<T> {

    private final Set<JsonToken> tokens;
    private final Function<JsonParser, @Nullable T> reader;

    Scalar(Class<T> type, Set<JsonToken> tokens, Function<JsonParser, @Nullable T> reader) {
      super(type);
      this.tokens = tokens;
      this.reader = reader;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
      T value = tokens.contains(json.currentToken()) ? reader.apply(json) : null;
      return value != null
          ? value
          : context.reportInputMismatch(this, "It is not written as the contract has it.");
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      return _valueClass.isPrimitive()
          ? context.reportInputMismatch(this, "It must be given.")
          : null;
    }
  }

  private static final class Words extends Deserializers.Base {

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return Word.class.isAssignableFrom(type.getRawClass())
          ? words(type.getRawClass())
          : super.findEnumDeserializer(type, config, description);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return type.isEnum() && Word.class.isAssignableFrom(type);
    }

    private static <T> Scalar<T> words(Class<T> type) {
      Map<String, T> byWord = new HashMap<>();
      for (T constant : type.getEnumConstants()) {
        byWord.put(((Word) constant).word(), constant);
      }
      return new Scalar<>(
          type, Set.of(JsonToken.VALUE_STRING), json -> byWord.get(json.getString()));
    }
  }

  private static final class TimeOfDay extends StdSerializer<LocalTime> {

    TimeOfDay() {
      super(LocalTime.class);
    }

    @Override
    public void serialize(LocalTime time, JsonGenerator json, SerializationContext context) {
      // The contract knows no seconds; a time that has them is written to the minute.
      json.writeString(time.toString().substring(0, 5));
    }
  }
}
