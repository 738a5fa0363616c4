package org.keepwell.caseload.solver;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A band as the file has it, before the number of practitioners is known. */
@SuppressWarnings("ArrayRecordComponent")
record RawBand(String name, int from, int to, int weight, int @Nullable [] max) {

    static RawBand read(JsonReading reading, String field) {
        JsonParser json = reading.json();
        reading.expect(json.currentToken(), JsonToken.START_OBJECT, field, "an object");
        String name = field;
        int from = 0;
        int to = 0;
        int weight = 0;
        int[] max = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String part = json.currentName();
            json.nextToken();
            String whole = field + "." + part;
            switch (part) {
                case "name" -> {
                    reading.expect(json.currentToken(), JsonToken.VALUE_STRING, whole, "a string");
                    name = json.getString();
                }
                case "from" -> from = reading.number(whole);
                case "to" -> to = reading.number(whole);
                case "weight" -> weight = reading.number(whole);
                case "max" -> max = reading.numbers(whole);
                default -> json.skipChildren();
            }
        }
        return new RawBand(name, from, to, weight, max);
    }
}
