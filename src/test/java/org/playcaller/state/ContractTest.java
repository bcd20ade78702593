package org.playcaller.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the published schema against the records, so that the two cannot drift apart. */
class ContractTest {

  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(StateJson.schema());
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "string",
          LocalDate.class, "string",
          LocalTime.class, "string",
          ZoneId.class, "string",
          BigDecimal.class, "number",
          Integer.class, "integer",
          Boolean.class, "boolean",
          boolean.class, "boolean");

  @TestFactory
  Stream<DynamicTest> theSchemaOfARecordIsTheRecord() {
    return records().stream()
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> compare(type)));
  }

  @Test
  void theSchemaDefinesNothingElse() {
    assertThat(SCHEMA.get("$defs").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            records().stream().filter(type -> type != State.class).map(this::name).toList());
  }

  private void compare(Class<?> type) {
    JsonNode schema = schema(type);
    List<RecordComponent> components = List.of(type.getRecordComponents());
    assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    assertThat(schema.path("description").asString("")).isNotBlank();
    assertThat(schema.get("properties").propertyNames())
        .containsExactlyElementsOf(components.stream().map(RecordComponent::getName).toList());
    assertThat(schema.path("required").valueStream().map(JsonNode::asString).toList())
        .containsExactlyElementsOf(
            components.stream()
                .filter(component -> !isNullable(component) && !isList(component))
                .map(RecordComponent::getName)
                .toList());
    components.forEach(component -> compare(component, schema));
  }

  private void compare(RecordComponent component, JsonNode schema) {
    JsonNode property = schema.get("properties").get(component.getName());
    String where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    assertThat(property.path("description").asString("")).as(where).isNotBlank();
    if (isList(component)) {
      assertThat(types(property)).as(where).containsExactly("array", "null");
      assertThat(property.get("maxItems").intValue()).as(where).isEqualTo(Bounds.ITEMS);
      value(item(component), false, property.get("items"), where);
    } else {
      value(component.getType(), isNullable(component), property, where);
    }
  }

  private void value(Class<?> type, boolean nullable, JsonNode property, String where) {
    if (type.isRecord()) {
      assertThat(property.get("$ref").asString()).as(where).isEqualTo("#/$defs/" + name(type));
      assertThat(types(schema(type)).contains("null")).as(where).isEqualTo(nullable);
      return;
    }
    List<String> types = new ArrayList<>(List.of(TYPES.getOrDefault(type, "string")));
    if (nullable) {
      types.add("null");
    }
    assertThat(types(property)).as(where).isEqualTo(types);
    if (type.isEnum()) {
      assertThat(
              property.get("enum").valueStream().filter(JsonNode::isString).map(JsonNode::asString))
          .as(where)
          .containsExactlyElementsOf(
              Arrays.stream(type.getEnumConstants()).map(word -> ((Word) word).word()).toList());
      assertThat(property.get("enum").valueStream().anyMatch(JsonNode::isNull))
          .as(where)
          .isEqualTo(nullable);
    } else if (type == LocalDate.class) {
      assertThat(property.get("format").asString()).as(where).isEqualTo("date");
    } else if (type == String.class && !property.path("pattern").asString("").contains("{3}")) {
      assertThat(property.get("maxLength").intValue())
          .as(where)
          .isEqualTo(where.endsWith(".id") ? Bounds.ID_CHARACTERS : Bounds.CHARACTERS);
    } else if (type == Integer.class) {
      assertThat(property.get("maximum").intValue()).as(where).isEqualTo(Bounds.COUNT);
    } else if (type == BigDecimal.class) {
      assertThat(property.get("maximum").decimalValue())
          .as(where)
          .isLessThanOrEqualTo(Bounds.NUMBER);
      assertThat(property.has("minimum") || property.has("exclusiveMinimum")).as(where).isTrue();
    }
  }

  private JsonNode schema(Class<?> type) {
    return type == State.class ? SCHEMA : SCHEMA.get("$defs").get(name(type));
  }

  private String name(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static List<String> types(JsonNode property) {
    JsonNode type = property.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString).toList()
        : List.of(type.asString(""));
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isList(RecordComponent component) {
    return component.getType() == List.class;
  }

  private static Class<?> item(RecordComponent component) {
    Type item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    return (Class<?>) item;
  }

  /** Every record a state is made of. */
  private static Set<Class<?>> records() {
    Set<Class<?>> found = new HashSet<>();
    collect(State.class, found);
    return found;
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    if (type.isRecord() && found.add(type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        collect(isList(component) ? item(component) : component.getType(), found);
      }
    }
  }
}
