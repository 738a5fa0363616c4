package org.keepwell.caseload.solver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void readsBackWhatWasWritten() {
        TinyInstances tiny = new TinyInstances(3);
        for (int n = 0; n < 200; n++) {
            Instance written = tiny.next();
            assertThat(read(Writing.json(written))).usingRecursiveComparison().isEqualTo(written);
        }
    }

    @Test
    void takesWhatIsLeftOutAsNoneAndPassesOverWhatItDoesNotKnow() {
        Instance instance = (Instance) read("""
                {"practitioners":2,"families":1,"fteTenths":[10,7],"need":[4],"seed":11,"note":{"by":["me",{}]}}""");
        assertThat(instance.minFamilies()).containsOnly(0);
        assertThat(instance.maxFamilies()).containsOnly(Integer.MAX_VALUE);
        assertThat(instance.current()).containsExactly(-1);
        assertThat(instance.moveCost()).containsExactly(0);
        assertThat(instance.forbidden()[0]).isEmpty();
        assertThat(instance.bands()).isEmpty();
        assertThat(instance.maxMoves()).isEqualTo(Instance.UNLIMITED_MOVES);
        assertThat(instance.weight(1)).isEqualTo(17);
    }

    @Test
    void takesUnsuitablePractitionersInAnyOrder() {
        Instance instance = (Instance) read("""
                {"practitioners":3,"families":1,"fteTenths":[9,9,9],"need":[4],"forbidden":[[2,0,2]]}""");
        assertThat(instance.forbidden()[0]).containsExactly(0, 2);
        assertThat(instance.suits(0, 1)).isTrue();
        assertThat(instance.weight(0)).isEqualTo(13);
    }

    @Test
    void namesTheFieldOfWhatIsWrong() {
        refuses(with("\"need\":[4,17]"), "need[1]: 17 is not from 1 to 16");
        refuses(with("\"need\":[4]"), "line 1: need: 1 entries for 2 families");
        refuses(with("\"need\":[4,\"5\"]"), "line 1: need[1]: expected a whole number");
        refuses(with("\"need\":[4,2.5]"), "need[1]: expected a whole number");
        refuses(with("\"need\":[4,99999999999]"), "need[1]: 99999999999 is far out of range");
        refuses(with("\"fteTenths\":[10,11]"), "fteTenths[1]: 11 is not from 1 to 10");
        refuses(with("\"fteTenths\":[10,0]"), "fteTenths[1]: 0 is not from 1 to 10");
        refuses(with("\"minFamilies\":[1]"), "minFamilies: 1 entries for 2 practitioners");
        refuses(with("\"minFamilies\":[-1,0]"), "minFamilies[0]: -1 is less than 0");
        refuses(
                with("\"minFamilies\":[0,5],\"maxFamilies\":[9,4]"),
                "minFamilies[1] is 5 and maxFamilies[1] is 4: expected no more at least than at most");
        refuses(with("\"current\":[0,2]"), "current[1]: no practitioner 2; they are 0 to 1");
        refuses(with("\"current\":[0,-2]"), "current[1]: no practitioner -2");
        refuses(with("\"moveCost\":[0,-25]"), "moveCost[1]: -25 is not from 0 to 1000000000");
        refuses(with("\"forbidden\":[[],[7]]"), "forbidden[1][0]: no practitioner 7; they are 0 to 1");
        refuses(with("\"forbidden\":[[]]"), "forbidden: 1 entries for 2 families");
        refuses(with("\"maxMoves\":-2"), "maxMoves: -2 is less than -1");
        refuses(with("\"together\":[[0,5]]"), "together[0][1]: no family 5; they are 0 to 1");
        refuses(with("\"together\":[[0],[0]]"), "together[1][0]: family 0 is in together[0] already");
        refuses(with("\"together\":[[]]"), "together[0]: expected at least one family");
    }

    @Test
    void namesTheBandThatIsWrong() {
        refuses(with(band(9, 17, 40)), "bands[0].to: 17 is not from 1 to 16");
        refuses(with(band(9, 8, 40)), "bands[0].from is 9 and bands[0].to is 8");
        refuses(with(band(9, 16, -1)), "bands[0].weight: -1 is not from 0");
        refuses(
                with("\"bands\":[{\"name\":\"most\",\"from\":9,\"to\":16,\"weight\":1,\"max\":[3]}]"),
                "bands[0].max: 1 entries for 2 practitioners");
        refuses(
                with("\"bands\":[{\"from\":1,\"to\":9,\"weight\":1},{\"from\":9,\"to\":16,\"weight\":1}]"),
                "bands[0] (1 to 9) and bands[1] (9 to 16) overlap");
    }

    @Test
    void namesTheLineOfWhatIsNoJson() {
        refuses("{\"practitioners\":2,\n\"families\":oops}", "line 2, column");
        refuses("{\"practitioners\":2", "is not JSON");
        refuses("{\"families\":2}", "practitioners: is missing");
        refuses(
                "{\"practitioners\":0,\"families\":0,\"fteTenths\":[],\"need\":[]}",
                "practitioners: expected at least 1");
        refuses("{\"practitioners\":2,\n\n\"practitioners\":3}", "line 3: practitioners: is given twice");
        refuses("{\"practitioners\":\"two\"}", "line 1: practitioners: expected a whole number");
        refuses("  ", "line 1: the file is empty");
        refuses(with("\"name\":\"a\"") + " more", "line 1");
    }

    @Test
    void readsTheTextOfTheNurses() {
        ZonedInstance zones = (ZonedInstance) read("2 3\n1 3 105\n2 40 30\n\n3 20 10 5\n");
        assertThat(zones.practitioners()).isEqualTo(3);
        assertThat(zones.maxLoad()).isEqualTo(105);
        assertThat(zones.zones())
                .isEqualTo(List.of(zones.zones().get(0), zones.zones().get(1)));
        assertThat(zones.zones().get(1)).containsExactly(20, 10, 5);
    }

    @Test
    void namesTheLineOfTheTextThatIsWrong() {
        refuses("2\n1 3 105\n", "line 1: expected 2 numbers, the number of zones and the number of nurses; found 1");
        refuses("2 3\n3 1 105\n", "line 2: fewest patients is 3 and most is 1");
        refuses("2 3\n1 3 105\n2 40 30\n", "line 4: expected zone 2 of 2 and found the end of the file");
        refuses("1 3\n1 3 105\n3 40 30\n", "line 3: 3 patients announced and 2 given");
        refuses("1 3\n1 3 105\n2 40 x\n", "line 3: 'x' is not a whole number");
        refuses("1 3\n1 3 105\n2 40 -1\n", "line 3: -1 is not from 0 to 1000000");
        refuses("1 3\n1 3 105\n2 40 0\n", "line 3: a patient's acuity: 0 is less than 1");
        refuses("1 3\n1 3 105\n2 40 30\n5\n", "line 4: expected nothing after the last of 1 zones");
        refuses("0 3\n", "line 1: zones: 0 is less than 1");
    }

    private static Problem read(String text) {
        return Reading.bytes(text.getBytes(UTF_8), "written");
    }

    private static void refuses(String text, String words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedInstance.class)
                .hasMessageContaining(words);
    }

    private static String band(int from, int to, int weight) {
        return "\"bands\":[{\"name\":\"most\",\"from\":%d,\"to\":%d,\"weight\":%d}]".formatted(from, to, weight);
    }

    /** A sound instance of two and two, but for this field. */
    private static String with(String field) {
        StringBuilder json = new StringBuilder("{\"practitioners\":2,\"families\":2");
        for (String sound : List.of("\"fteTenths\":[10,10]", "\"need\":[4,5]")) {
            boolean replaced = field.startsWith(sound.substring(0, sound.indexOf(':')));
            json.append(replaced ? "" : "," + sound);
        }
        return json.append(',').append(field).append('}').toString();
    }
}
