package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.caseload.solver.Generator;
import org.keepwell.caseload.solver.Writing;

/** {@code allocate}, which needs neither the application nor a database. */
class AllocateCommandTest {

    private static final String POSSIBLE = """
            {"practitioners":2,"families":3,"fteTenths":[10,10],"need":[4,5,6],"current":[0,0,-1],"moveCost":[0,500,0]}""";

    @TempDir
    Path directory;

    @Test
    void answersOnStandardOutputWithAProof() throws IOException {
        Called called = allocate(file("possible.json", POSSIBLE));
        called.done("\"status\":\"optimal\",\"objective\":1404,\"bound\":1404,\"moves\":0,", "\"assignment\":[0,0,1]");
        assertThat(called.err()).isEmpty();
    }

    @Test
    void answersIntoAFile() throws IOException {
        Path answer = directory.resolve("answer.json");
        Called called = allocate(
                file("possible.json", POSSIBLE), "--out", answer.toString(), "--seed", "4", "--seconds", "2.5");
        called.done("");
        assertThat(called.out()).isEmpty();
        assertThat(answer).content().startsWith("{\"status\":\"optimal\"").endsWith("}\n");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void answersTheNursesToo() {
        allocate("src/test/resources/bnwp/2zones0.txt")
                .done("\"status\":\"optimal\",\"objective\":81605,\"bound\":81605");
    }

    @Test
    void givesTheSameAnswerForTheSameSeed() throws IOException {
        String file = file("thirty.json", Writing.json(Generator.instance(Generator.Kind.ORDINARY, 20, 200, 1)));
        List<String> answers = Stream.of(1, 2)
                .map(_ -> allocate(file, "--seconds", "60").out().replaceAll("\"seconds\":[0-9.]+", ""))
                .toList();
        assertThat(answers.getFirst()).isEqualTo(answers.getLast()).contains("\"status\":\"optimal\"");
    }

    @Test
    void saysWhatClashesAndFails() throws IOException {
        String impossible = POSSIBLE.replace("\"need\"", "\"maxFamilies\":[1,1],\"need\"");
        Called called = allocate(file("impossible.json", impossible));
        called.refused(1, "More families than places: 3 families, and maxFamilies adds up to 2.");
        assertThat(called.out()).contains("{\"status\":\"infeasible\"", "\"reason\":\"More families than places");
    }

    @Test
    void refusesAMalformedFileNamingTheFieldOrLine() throws IOException {
        allocate(file("wrong.json", POSSIBLE.replace("[4,5,6]", "[4,5,60]")))
                .refused(2, "wrong.json: need[2]: 60 is not from 1 to 16");
        allocate(file("wrong.txt", "1 2\n1 3 105\n3 40 30\n"))
                .refused(2, "wrong.txt: line 3: 3 patients announced and 2 given");
        allocate(file("broken.json", "{")).refused(2, "broken.json: line 1");
        allocate(directory.resolve("none.json").toString()).refused(2, "there is no file");
        allocate(directory.toString()).refused(2, "there is no file");
    }

    @Test
    void refusesFlagsItDoesNotKnow() throws IOException {
        String file = file("possible.json", POSSIBLE);
        allocate().refused(2, "usage: keepwell allocate FILE");
        allocate(file, "--fast").refused(2, "no option '--fast'");
        allocate(file, file).refused(2, "one FILE at a time");
        allocate(file, "--seconds").refused(2, "--seconds needs a value");
        allocate(file, "--seconds", "soon").refused(2, "--seconds: 'soon' is not a number above 0 and at most 86400");
        allocate(file, "--seconds", "0").refused(2, "--seconds: '0'");
        allocate(file, "--seconds", "NaN").refused(2, "--seconds: 'NaN'");
        allocate(file, "--seed", "one").refused(2, "--seed: 'one' is not a whole number");
        allocate(file, "--out", directory.resolve("no/where.json").toString()).refused(1, "there is no directory");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static Called allocate(String... words) {
        return Called.with(
                Map.of(), Stream.concat(Stream.of("allocate"), Stream.of(words)).toArray(String[]::new));
    }
}
