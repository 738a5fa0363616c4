package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads an instance from JSON, token by token; unknown fields are passed over. */
final class JsonReading {

    private static final int[] NONE = {};

    private final JsonParser json;
    private final String fallbackName;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, int[]> lists = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private String name = "";
    private int practitioners = -1;
    private int families = -1;
    private int maxMoves = Instance.UNLIMITED_MOVES;
    private List<int[]> forbidden = List.of();
    private List<int[]> together = List.of();
    private List<RawBand> bands = List.of();

    JsonReading(byte[] bytes, String fallbackName) {
        this.json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes);
        this.fallbackName = fallbackName;
    }

    Instance read() {
        try (json) {
            expect(json.nextToken(), JsonToken.START_OBJECT, "", "an object");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                if (!seen.add(field)) {
                    throw wrong(field, "is given twice");
                }
                lines.put(field, line());
                json.nextToken();
                readField(field);
            }
            if (json.nextToken() != null) {
                throw wrong("", "expected nothing after the object");
            }
            return Checks.sound(instance());
        } catch (JacksonException broken) {
            TokenStreamLocation where = broken.getLocation();
            String at = where == null ? "" : "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": ";
            throw new MalformedInstance(at + "is not JSON: "
                    + broken.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private void readField(String field) {
        switch (field) {
            case "name" -> {
                expect(json.currentToken(), JsonToken.VALUE_STRING, field, "a string");
                name = json.getString();
            }
            case "practitioners" -> practitioners = count(field);
            case "families" -> families = count(field);
            case "maxMoves" -> maxMoves = number(field);
            case "fteTenths", "minFamilies", "maxFamilies", "need", "current", "moveCost" ->
                lists.put(field, numbers(field));
            case "forbidden" -> forbidden = listOfLists(field);
            case "together" -> together = listOfLists(field);
            case "bands" -> bands = readBands();
            default -> json.skipChildren();
        }
    }

    private Instance instance() {
        require("practitioners", practitioners >= 0);
        require("families", families >= 0);
        require("fteTenths", lists.containsKey("fteTenths"));
        require("need", lists.containsKey("need"));
        return new Instance(
                name.isEmpty() ? fallbackName : name,
                list("fteTenths", practitioners, "practitioners", 0),
                list("minFamilies", practitioners, "practitioners", 0),
                list("maxFamilies", practitioners, "practitioners", Integer.MAX_VALUE),
                list("need", families, "families", 0),
                list("current", families, "families", -1),
                list("moveCost", families, "families", 0),
                notSuitable(),
                bands.stream().map(this::band).toList(),
                maxMoves,
                together);
    }

    private int[] list(String field, int length, String of, int otherwise) {
        int[] given = lists.get(field);
        if (given == null) {
            return Places.filled(length, otherwise);
        }
        requireLength(field, given.length, length, of);
        return given;
    }

    private int[][] notSuitable() {
        if (!seen.contains("forbidden")) {
            int[][] none = new int[families][];
            Arrays.fill(none, NONE);
            return none;
        }
        requireLength("forbidden", forbidden.size(), families, "families");
        return forbidden.stream().map(JsonReading::ascending).toArray(int[][]::new);
    }

    private static int[] ascending(int[] list) {
        for (int n = 1; n < list.length; n++) {
            if (list[n] <= list[n - 1]) {
                return IntStream.of(list).sorted().distinct().toArray();
            }
        }
        return list;
    }

    private Band band(RawBand raw) {
        return raw.max() == null
                ? Band.unlimited(raw.name(), raw.from(), raw.to(), raw.weight(), practitioners)
                : new Band(raw.name(), raw.from(), raw.to(), raw.weight(), raw.max());
    }

    private List<RawBand> readBands() {
        expect(json.currentToken(), JsonToken.START_ARRAY, "bands", "a list");
        List<RawBand> read = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            read.add(RawBand.read(this, "bands[" + read.size() + "]"));
        }
        return read;
    }

    JsonParser json() {
        return json;
    }

    private List<int[]> listOfLists(String field) {
        expect(json.currentToken(), JsonToken.START_ARRAY, field, "a list");
        List<int[]> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            all.add(numbers(field + "[" + all.size() + "]"));
        }
        return all;
    }

    int[] numbers(String field) {
        expect(json.currentToken(), JsonToken.START_ARRAY, field, "a list of whole numbers");
        int[] read = new int[16];
        int length = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (length == read.length) {
                read = Arrays.copyOf(read, 2 * length);
            }
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                number(field + "[" + length + "]");
            }
            read[length] = wholeNumber(field, length);
            length++;
        }
        return Arrays.copyOf(read, length);
    }

    private int wholeNumber(String field, int index) {
        long value = json.getNumberType() == JsonParser.NumberType.INT ? json.getIntValue() : Long.MAX_VALUE;
        if (value > Integer.MAX_VALUE) {
            throw wrong(field + "[" + index + "]", json.getString() + " is far out of range");
        }
        return (int) value;
    }

    int number(String field) {
        expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT, field, "a whole number");
        if (json.getNumberType() != JsonParser.NumberType.INT) {
            throw wrong(field, json.getString() + " is far out of range");
        }
        return json.getIntValue();
    }

    private int count(String field) {
        int count = number(field);
        if (count < 0) {
            throw wrong(field, count + " is less than 0");
        }
        return count;
    }

    void expect(JsonToken found, JsonToken wanted, String field, String what) {
        if (found != wanted) {
            throw wrong(field, "expected " + what);
        }
    }

    private void require(String field, boolean there) {
        if (!there) {
            throw new MalformedInstance(field + ": is missing");
        }
    }

    private void requireLength(String field, int length, int expected, String of) {
        if (length != expected) {
            throw new MalformedInstance("line %d: %s: %d entries for %d %s"
                    .formatted(lines.getOrDefault(field, 1), field, length, expected, of));
        }
    }

    MalformedInstance wrong(String field, String what) {
        return new MalformedInstance("line " + line() + ": " + (field.isEmpty() ? "" : field + ": ") + what);
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }
}
