package org.dushuban.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A table from HTML to Markdown: its first row becomes the head, since Markdown knows no table without one. */
final class HtmlTable {

    private final HtmlWords words;
    private final HtmlLosses losses;

    HtmlTable(HtmlWords words, HtmlLosses losses) {
        this.words = words;
        this.losses = losses;
    }

    /** Empty if there is no cell. */
    String write(Element table) {
        List<List<Element>> rows = new ArrayList<>();
        collect(table, rows);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (List<Element> row : rows) {
            lines.add(line(IntStream.range(0, columns)
                    .mapToObj(i -> i < row.size() ? cell(row.get(i)) : "")
                    .toList()));
        }
        lines.add(
                1,
                line(IntStream.range(0, columns)
                        .mapToObj(i -> i < rows.getFirst().size()
                                ? align(rows.getFirst().get(i))
                                : "---")
                        .toList()));
        return String.join("\n", lines);
    }

    /** Rows of this table, not of one in a cell of it. */
    private void collect(Element part, List<List<Element>> rows) {
        for (Element child : part.children()) {
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" -> {
                    losses.note(child);
                    collect(child, rows);
                }
                case "tr" -> {
                    losses.note(child);
                    List<Element> cells = child.children().stream()
                            .filter(cell -> cell.normalName().matches("t[dh]"))
                            .toList();
                    if (!cells.isEmpty()) {
                        rows.add(cells);
                    }
                }
                default -> {
                    // columns and captions hold no row
                }
            }
        }
    }

    private String cell(Element cell) {
        losses.note(cell);
        return words.line(cell.childNodes()).replace("|", "\\|");
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String align(Element cell) {
        return switch (cell.attr("align").toLowerCase(Locale.ROOT)) {
            case "left" -> ":---";
            case "center" -> ":---:";
            case "right" -> "---:";
            default -> "---";
        };
    }
}
