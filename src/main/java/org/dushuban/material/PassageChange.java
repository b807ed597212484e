package org.dushuban.material;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an edit took out and put in, passage by passage, so that the audit trail shows it without keeping every text twice.
 *
 * @param gone the passages of the old wording that are not in the new one, a line each
 * @param come the passages of the new wording that are not in the old one, a line each
 */
record PassageChange(String gone, String come) {

    static PassageChange between(MaterialDraft before, MaterialDraft after) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        return new PassageChange(without(old, fresh), without(fresh, old));
    }

    private static String without(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(MaterialDraft text) {
        return Stream.of(text.title(), text.summary(), text.body())
                .flatMap(Stream::ofNullable)
                .flatMap(part -> Stream.of(part.zh(), part.en()))
                .flatMap(Stream::ofNullable)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
