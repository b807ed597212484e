package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The path of a category of Moodle: {@code $course$/top/A/B}; a stroke within a name is written twice. */
final class CategoryPath {

    private static final String CONTEXT = "$course$";
    private static final String TOP = "top";

    /** More than are told; a path of millions would be gone through for every question below it. */
    private static final int MOST = 100;

    private CategoryPath() {}

    /** The names from the uppermost down, without the context and the top of all categories; at most {@link #MOST}. */
    static List<String> read(String path) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.length() && names.size() < MOST; i++) {
            char c = path.charAt(i);
            if (c != '/') {
                name.append(c);
            } else if (i + 1 < path.length() && path.charAt(i + 1) == '/') {
                name.append(c);
                i++;
            } else {
                names.add(name.toString().strip());
                name.setLength(0);
            }
        }
        names.add(name.toString().strip());
        boolean context = names.getFirst().length() > 1
                && names.getFirst().startsWith("$")
                && names.getFirst().endsWith("$");
        int from = context ? 1 : 0;
        from += from < names.size() && names.get(from).equals(TOP) ? 1 : 0;
        return names.subList(from, names.size()).stream()
                .filter(one -> !one.isEmpty())
                .toList();
    }

    static String written(List<String> names) {
        return CONTEXT + "/" + TOP
                + names.stream().map(name -> "/" + name.replace("/", "//")).collect(Collectors.joining());
    }
}
