package org.dushuban.shared;

import java.util.List;

/**
 * What a feature has to say to whoever started the server, once it is ready: printed after the line with the address, one
 * line each.
 */
@FunctionalInterface
public interface Greeting {

    List<String> lines();
}
