package org.dushuban.shared.ui;

import java.util.List;
import java.util.function.Supplier;

/** An {@link UnsavedGuard} that compares what stands in a form with what stood there when it was saved. */
public class FormGuard extends UnsavedGuard {

    private final Remembered remembered;

    /** @param values what stands in the form; nothing is saved before the first {@link #remember} */
    public FormGuard(Supplier<List<String>> values) {
        this(new Remembered(values));
    }

    private FormGuard(Remembered remembered) {
        super(remembered::differ);
        this.remembered = remembered;
    }

    public final boolean isUnsaved() {
        return remembered.differ();
    }

    /** What stands in the form now is saved. */
    public final void remember() {
        remember(remembered.values.get());
    }

    /** That is saved; the form may have been written on since. */
    public final void remember(List<String> values) {
        remembered.saved = List.copyOf(values);
        tell();
    }

    private static final class Remembered {

        private final Supplier<List<String>> values;
        private List<String> saved = List.of();

        Remembered(Supplier<List<String>> values) {
            this.values = values;
        }

        boolean differ() {
            return !values.get().equals(saved);
        }
    }
}
