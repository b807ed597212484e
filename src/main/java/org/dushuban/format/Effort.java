package org.dushuban.format;

/** Follows a long piece of work, and may end it. */
public interface Effort {

    /** Nobody waits and nobody ends it. */
    Effort NONE = new Effort() {
        @Override
        public void reached(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** @param share how much is done, from 0 to 1 */
    void reached(double share);

    boolean cancelled();
}
