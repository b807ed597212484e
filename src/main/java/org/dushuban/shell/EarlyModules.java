package org.dushuban.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The scripts of every page that a browser would find one behind the other: Vaadin's client loads its parts in four steps,
 * and with the last the modules of the view. Named in the first answer they come together, which on a slow network saves
 * the round trips between them.
 */
@Component
class EarlyModules {

    private static final String BUILD = "META-INF/VAADIN/webapp/VAADIN/build/";
    private static final List<String> CLIENT = List.of("FlowBootstrap", "generated-flow-imports", "FlowClient");
    private static final List<String> OWN = List.of("icon", "shell", "toasts");

    private final List<String> addresses;

    EarlyModules(ResourcePatternResolver files) {
        addresses = Stream.concat(
                        CLIENT.stream().flatMap(part -> built(files, part)),
                        OWN.stream().map(name -> name + ".js"))
                .toList();
    }

    /** Relative to the page's base, in the order in which they are needed. */
    List<String> addresses() {
        return addresses;
    }

    /** The bundle writes a digest into each name. */
    private static Stream<String> built(ResourcePatternResolver files, String part) {
        try {
            return Arrays.stream(files.getResources("classpath*:" + BUILD + part + "-*.js"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map("VAADIN/build/"::concat);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
