package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dushuban.question.NumberText;
import org.jspecify.annotations.Nullable;

/** How an item scores its responses, as far as it says it in one of the usual ways. */
final class QtiScoring {

    private static final Set<String> TEMPLATES = Set.of(
            "match_correct", "cc2_match", "cc2_match_basic", "map_response", "cc2_map_response", "map_response_basic");

    private static final Set<String> COMPARING =
            Set.of("match", "equal", "equalRounded", "stringMatch", "substring", "member");

    private static final Set<String> BRANCHES = Set.of("responseIf", "responseElseIf", "responseElse");

    /** Nothing but the parts of what is looked into. */
    private static final Set<String> KNOWN = Set.of(
            ("responseProcessing responseCondition responseProcessingFragment setOutcomeValue exitResponse variable"
                            + " correct baseValue multiple ordered sum product divide isNull null and or gt gte lt lte")
                    .split(" "));

    private final Map<String, List<QtiResponse.Entry>> constants = new HashMap<>();
    private final Map<String, BigDecimal> correct = new HashMap<>();
    private final Map<String, QtiTolerance> tolerances = new HashMap<>();
    private final Set<String> mapped = new HashSet<>();
    private final Set<String> containing = new HashSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private @Nullable BigDecimal worth;

    private QtiScoring() {}

    static QtiScoring of(XmlElement item) {
        QtiScoring scoring = new QtiScoring();
        item.first("responseProcessing").ifPresent(processing -> {
            scoring.template(
                    processing.attribute("template"), processing.children().isEmpty());
            scoring.walk(processing, null);
        });
        return scoring;
    }

    /**
     * What values are worth, the right ones above zero: by the mapping where it is asked, else by what the processing
     * names itself, else by what is declared right.
     */
    List<QtiResponse.Entry> worths(QtiResponse response) {
        List<QtiResponse.Entry> named = constants.getOrDefault(response.identifier(), List.of());
        if (mapped.contains(response.identifier()) && !response.entries().isEmpty()) {
            return response.entries();
        }
        BigDecimal full = correct.getOrDefault(response.identifier(), BigDecimal.ONE);
        List<QtiResponse.Entry> declared = response.correct().stream()
                .map(value -> new QtiResponse.Entry(value, full, true))
                .toList();
        if (!named.isEmpty() && !correct.containsKey(response.identifier())) {
            return named;
        }
        return declared.isEmpty()
                ? response.entries()
                : Stream.concat(declared.stream(), named.stream()).toList();
    }

    Optional<QtiTolerance> tolerance(String response) {
        return Optional.ofNullable(tolerances.get(response));
    }

    /** Whether it is enough that what is right stands somewhere in the response. */
    boolean contains(String response) {
        return containing.contains(response);
    }

    /** The most that a branch of the processing gives, where it says a number. */
    Optional<BigDecimal> worth() {
        return Optional.ofNullable(worth);
    }

    /** Names of what is not understood. */
    Set<String> unknown() {
        return unknown;
    }

    private void template(String address, boolean alone) {
        if (address.isBlank()) {
            return;
        }
        String file = address.strip().substring(address.strip().lastIndexOf('/') + 1);
        String name = file.toLowerCase(Locale.ROOT).endsWith(".xml") ? file.substring(0, file.length() - 4) : file;
        if (!TEMPLATES.contains(name.toLowerCase(Locale.ROOT))) {
            unknown.add(name);
        } else if (alone && name.toLowerCase(Locale.ROOT).contains("map_response")) {
            mapped.add("RESPONSE");
        }
    }

    private void walk(XmlElement element, @Nullable BigDecimal branch) {
        String name = element.name();
        if (COMPARING.contains(name)) {
            compare(element, branch);
        } else if (BRANCHES.contains(name)) {
            BigDecimal score = score(element);
            element.elements().forEach(inner -> walk(inner, score));
        } else if (name.equals("mapResponse")) {
            mapped.add(element.attribute("identifier"));
        } else if (KNOWN.contains(name)) {
            element.elements().forEach(inner -> walk(inner, branch));
        } else if (!name.equals("not")) {
            unknown.add(name);
        }
    }

    /** What a branch sets the score to: its number, or one where it is put together; null where it sets none. */
    private @Nullable BigDecimal score(XmlElement branch) {
        Optional<XmlElement> set = branch.all("setOutcomeValue").stream()
                .filter(outcome -> outcome.attribute("identifier").equals("SCORE"))
                .findFirst();
        if (set.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> said = number(set.get());
        said.filter(score -> worth == null || score.compareTo(worth) > 0).ifPresent(score -> worth = score);
        return said.orElse(BigDecimal.ONE);
    }

    private static Optional<BigDecimal> number(XmlElement element) {
        return element.name().equals("baseValue")
                ? Decimals.read(element.text()).map(NumberText::plain)
                : element.elements().stream()
                        .flatMap(inner -> number(inner).stream())
                        .findFirst();
    }

    private void compare(XmlElement comparison, @Nullable BigDecimal branch) {
        Optional<String> response = comparison.all("variable").stream()
                .map(variable -> variable.attribute("identifier"))
                .findFirst();
        if (response.isEmpty()) {
            return;
        }
        if (comparison.name().startsWith("equal")) {
            QtiTolerance.of(comparison)
                    .ifPresentOrElse(
                            tolerance -> tolerances.put(response.get(), tolerance),
                            () -> unknown.add(comparison.name()));
        }
        if (comparison.name().equals("substring")
                || comparison.attribute("substring").equals("true")) {
            containing.add(response.get());
        }
        if (branch != null && branch.signum() > 0) {
            boolean cased = !comparison.attribute("caseSensitive").equals("false");
            List<QtiResponse.Entry> values = constants.computeIfAbsent(response.get(), _ -> new ArrayList<>());
            if (comparison.first("correct").isPresent()) {
                correct.merge(response.get(), branch, BigDecimal::max);
            }
            values(comparison).forEach(value -> values.add(new QtiResponse.Entry(value, branch, cased)));
        }
    }

    private static List<String> values(XmlElement comparison) {
        return comparison.elements().stream()
                .flatMap(operand -> operand.name().equals("baseValue")
                        ? List.of(operand).stream()
                        : operand.all("baseValue").stream())
                .map(XmlElement::text)
                .toList();
    }
}
