package org.dushuban.shared.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the menu entry that a page belongs to, for pages whose address does not begin with it. {@code @Under("quizzes")}
 * marks the quizzes as "your place" on {@code /attempts/…}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Under {

    /** The path of the entry, without a leading slash. */
    String value();
}
