package org.dushuban.shared.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a view made of plain elements alone: the first answer draws it, so that it is read before any script has come. Links,
 * forms and popovers work by the browser; Vaadin's client wakes when a button is pressed that needs the server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Drawn {

    /** Whether nothing on the page ever needs the server, which then keeps nothing of it. */
    boolean complete() default false;
}
