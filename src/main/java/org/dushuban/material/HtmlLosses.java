package org.dushuban.material;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements are to us, and the list of what was lost with them. */
final class HtmlLosses {

    /** More kinds than anybody reads; a hostile text invents new ones without end. */
    private static final int MOST = 30;

    private static final int LONGEST_NAME = 40;

    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
                            + " footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section"
                            + " summary table tbody td tfoot th thead tr ul")
                    .split(" "));

    /** What they hold are no words of the text. */
    private static final Set<String> LEFT_OUT = Set.of(
            ("applet area audio base button canvas embed frame frameset iframe input link map meta noframes noscript object"
                            + " option param script select source style svg template textarea title track video")
                    .split(" "));

    /** Nobody sees them, so nobody misses them. */
    private static final Set<String> UNSEEN = Set.of("base", "link", "meta", "title");

    /** Nothing is lost with them but the attributes below. */
    private static final Set<String> KEPT = Set.of(
            ("a abbr address article aside b bdi blockquote body br caption cite code col colgroup dd del dfn div dl dt em"
                            + " figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label li main menu nav ol"
                            + " p pre q s samp search section span strike strong sub sup table tbody td tfoot th thead time tr tt u"
                            + " ul var wbr")
                    .split(" "));

    /** More than a line of words in the line of a cell or heading. */
    private static final Set<String> SHAPES =
            Set.of("blockquote dl h1 h2 h3 h4 h5 h6 hr menu ol pre table ul".split(" "));

    private static final List<String> LOOKS = List.of("style", "color", "bgcolor", "face");
    private static final List<String> SPANS = List.of("rowspan", "colspan");

    private final Set<String> names = new LinkedHashSet<>();

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName());
    }

    /** Notes what is lost of an element while its words stay, or with it where they do not. */
    void note(Element element) {
        String name = element.normalName();
        if (!KEPT.contains(name) && !UNSEEN.contains(name)) {
            whole(element);
        }
        LOOKS.stream().filter(element::hasAttr).forEach(look -> add(name + " " + look));
        SPANS.stream()
                .filter(span ->
                        !element.attr(span).isEmpty() && !element.attr(span).equals("1"))
                .forEach(span -> add(name + " " + span));
    }

    /** Notes what was meant for a line and holds blocks: they stay, its mark goes. */
    void opened(Element element) {
        if (!isBlock(element) && !element.normalName().equals("span")) {
            whole(element);
        }
    }

    /** Notes a block of which only the words go into a line. */
    void flattened(Element element) {
        if (SHAPES.contains(element.normalName())) {
            whole(element);
        }
    }

    void whole(Element element) {
        add(element.normalName());
    }

    List<String> names() {
        return List.copyOf(names);
    }

    private void add(String name) {
        if (names.size() < MOST) {
            names.add("<" + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + ">");
        }
    }
}
