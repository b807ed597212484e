package org.dushuban.account;

import java.io.Serializable;
import java.util.List;

/**
 * From where somebody signs in.
 *
 * @param address the network address
 * @param agent what the browser says about itself, cut to 300 characters
 * @param marks the marks that earlier sign-ins left on this device
 */
public record Visitor(String address, String agent, List<String> marks) implements Serializable {

    public Visitor {
        address = cut(address, 60);
        agent = cut(agent, 300);
        marks = List.copyOf(marks);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
