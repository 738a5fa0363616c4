package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_TEMPLATE = 200;

    /** How many templates are longer than a page should be. This number may only fall. */
    private static final int LONG_TEMPLATES = 0;

    private static final Pattern UNFINISHED = Pattern.compile("\\b([T]ODO|[F]IXME|[X]XX)\\b");

    @Test
    void noClassIsLongerThanCanBeReadAtOnce() throws IOException {
        assertThat(longerThan(LONGEST_CLASS, ".java", "src/main/java", "src/test/java"))
                .as("Split it: a question is due at 200 lines, the build fails at 400")
                .isEmpty();
    }

    @Test
    void templatesStayShort() throws IOException {
        assertThat(longerThan(LONGEST_TEMPLATE, ".jte", "src/main/jte"))
                .as("Take a part out into a template of its own")
                .hasSizeLessThanOrEqualTo(LONG_TEMPLATES);
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        List<String> unfinished = sources("", "src/main").stream()
                .filter(file -> file.toString().matches(".*\\.(java|jte|sql|js|css|properties)"))
                .filter(file -> UNFINISHED.matcher(read(file)).find())
                .map(Path::toString)
                .toList();
        assertThat(unfinished).as("Make an issue of it instead").isEmpty();
    }

    @Test
    void decisionsHaveNumbersOfTheirOwn() throws IOException {
        List<String> numbers = sources(".md", "docs/adr").stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> !name.equals("README.md"))
                .map(name -> name.substring(0, 4))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
    }

    private static List<String> longerThan(int lines, String ending, String... folders) throws IOException {
        return sources(ending, folders).stream()
                .filter(file -> read(file).lines().count() > lines)
                .map(Path::toString)
                .toList();
    }

    private static List<Path> sources(String ending, String... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                found.addAll(files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .toList());
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
