package org.dushuban.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.format.FoundQuestion;
import org.dushuban.material.Picture;
import org.dushuban.shared.LocalText;

/** Finds which of the pictures of a file its questions show. */
final class ShownPictures {

    private ShownPictures() {}

    /** @param found the pictures by their addresses */
    static List<Picture> of(List<FoundQuestion> questions, Map<String, Picture> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Picture any = found.values().iterator().next();
        int length = any.address().length();
        String start = any.address().substring(0, length - any.hash().length());
        Set<String> shown = new HashSet<>();
        questions.forEach(question -> texts(question).forEach(text -> addresses(text, start, length, shown)));
        return found.entrySet().stream()
                .filter(one -> shown.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Stream<String> texts(FoundQuestion question) {
        return Stream.concat(question.content().texts().stream(), Stream.ofNullable(question.explanation()))
                .flatMap(ShownPictures::both);
    }

    private static Stream<String> both(LocalText text) {
        return Stream.concat(Stream.of(text.zh()), Stream.ofNullable(text.en()));
    }

    /** The addresses in a text that begin so and are so long. */
    private static void addresses(String text, String start, int length, Set<String> into) {
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            into.add(text.substring(at, Math.min(text.length(), at + length)));
        }
    }
}
