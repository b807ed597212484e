package org.dushuban.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dushuban.question.QuestionContent;

/** Items and packages as other programs write them, in each version of QTI. */
final class QtiSamples {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z:]+)=");
    private static final Set<String> HTML = Set.of(
            "p", "div", "span", "b", "strong", "em", "img", "object", "math", "mi", "audio", "br", "ul", "li", "table");

    enum Version {
        TWO_ONE("http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"),
        TWO_TWO("http://www.imsglobal.org/xsd/imsqti_v2p2", "https://purl.imsglobal.org/spec/qti/v2p2/rptemplates/"),
        THREE("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/");

        private final String namespace;
        private final String templates;

        Version(String namespace, String templates) {
            this.namespace = namespace;
            this.templates = templates;
        }

        /** The processing by a template. */
        String template(String name) {
            return "<responseProcessing template=\"" + templates + name + (this == THREE ? ".xml" : "") + "\"/>";
        }

        /** A whole item; its parts are written in the manner of QTI 2. */
        byte[] item(String... parts) {
            String item = "<assessmentItem xmlns=\"" + namespace
                    + "\" identifier=\"i1\" title=\"题\" adaptive=\"false\" timeDependent=\"false\">\n"
                    + String.join("\n", parts)
                    + "\n</assessmentItem>";
            return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + (this == THREE ? inThree(item) : item))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private QtiSamples() {}

    static Reading read(String name, byte[] bytes) {
        Found found = new Found(Effort.NONE);
        new QtiReader().read(new Upload(name, bytes), found);
        return found.reading(Format.QTI);
    }

    static Reading read(byte[] item) {
        return read("item.xml", item);
    }

    /** The content of the only question. */
    static QuestionContent content(byte[] item) {
        List<FoundQuestion> questions = read(item).questions();
        if (questions.size() != 1) {
            throw new AssertionError(read(item).findings().toString());
        }
        return questions.getFirst().content();
    }

    /** What is told, in short. */
    static List<String> told(Reading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.fault() != QtiFault.ELEMENT
                        || !Set.of("title", "identifier").contains(finding.value()))
                .map(finding ->
                        (finding.severity().tag() + " " + finding.fault().tag() + " " + finding.value()).strip())
                .toList();
    }

    static String response(String cardinality, String baseType, String... right) {
        return named("RESPONSE", cardinality, baseType, "", right);
    }

    /** @param more what is declared beside the right values */
    static String named(String name, String cardinality, String baseType, String more, String... right) {
        StringBuilder declared = new StringBuilder("<responseDeclaration identifier=\"" + name + "\" cardinality=\""
                + cardinality + "\" baseType=\"" + baseType + "\">");
        if (right.length > 0) {
            declared.append("<correctResponse>");
            List.of(right)
                    .forEach(value -> declared.append("<value>").append(value).append("</value>"));
            declared.append("</correctResponse>");
        }
        return declared.append(more).append("</responseDeclaration>").toString();
    }

    /** A mapping of keys to values, by turns. */
    static String mapping(String... keysAndValues) {
        StringBuilder mapping = new StringBuilder("<mapping defaultValue=\"0\">");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            mapping.append(
                    "<mapEntry mapKey=\"%s\" mappedValue=\"%s\"/>".formatted(keysAndValues[i], keysAndValues[i + 1]));
        }
        return mapping.append("</mapping>").toString();
    }

    /** Choices called A, B and so on. */
    static String choices(String element, String... texts) {
        StringBuilder choices = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            choices.append("<%s identifier=\"%s\">%s</%s>\n".formatted(element, (char) ('A' + i), texts[i], element));
        }
        return choices.toString();
    }

    static String body(String inside) {
        return "<itemBody>" + inside + "</itemBody>";
    }

    /** @param manifest the resources; null for none */
    static byte[] zip(String manifest, Map<String, byte[]> files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        if (manifest != null) {
            all.put(
                    "imsmanifest.xml",
                    ("<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"><resources>\n" + manifest
                                    + "</resources></manifest>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        all.putAll(files);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String resource(String type, String href, String inside) {
        return "<resource identifier=\"r\" type=\"%s\" href=\"%s\">%s</resource>\n".formatted(type, href, inside);
    }

    private static String inThree(String item) {
        Matcher tags = TAG.matcher(item);
        StringBuilder three = new StringBuilder();
        while (tags.find()) {
            String name = tags.group(2);
            String renamed = HTML.contains(name) ? name : "qti-" + kebab(name);
            String attributes = ATTRIBUTE.matcher(tags.group(3)).replaceAll(found -> kebab(found.group(1)) + "=");
            tags.appendReplacement(three, Matcher.quoteReplacement("<" + tags.group(1) + renamed + attributes + ">"));
        }
        return tags.appendTail(three).toString();
    }

    private static String kebab(String camel) {
        return Pattern.compile("[A-Z]")
                .matcher(camel)
                .replaceAll(found -> "-" + found.group().toLowerCase());
    }
}
