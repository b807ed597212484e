package org.dushuban.question;

/** Hears how far an intake is, and says whether it shall go on. */
public interface IntakeWatch {

    /** Nobody hears anything, and nothing is broken off. */
    IntakeWatch NOBODY = new IntakeWatch() {
        @Override
        public void reached(int done, int all) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done how many questions are done, from 0 to {@code all}
     * @param all how many there are
     */
    void reached(int done, int all);

    /** Whether to break off; asked time and again. */
    boolean cancelled();
}
