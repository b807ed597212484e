package org.dushuban.quiz;

/**
 * A stream of numbers that is the same for the same seed, for ever: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014; constants of Stafford's variant 13).
 */
final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from zero to below the bound, each as likely: values that would favour some are passed over. */
    int below(int bound) {
        long range = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long number = next() >>> 1;
        while (number >= range) {
            number = next() >>> 1;
        }
        return (int) (number % bound);
    }
}
