package org.dushuban.quiz;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A quiz: who owns it, its rules, and the sections of which papers are made. Owned by a unit, it is addressed to that unit
 * and all below it. Once published, rules and sections stay as they are.
 *
 * @param revision how often it was saved, so that nobody overwrites what another has saved meanwhile
 * @param closedEarly when an administrator closed it before its window was over, else null
 */
public record Quiz(
        Id id,
        Unit.Id owner,
        State state,
        QuizRules rules,
        List<Section> sections,
        Revision revision,
        @Nullable Instant closedEarly) {

    /** What is on its way at the deadline still counts, but never later than this. */
    public static final Duration LONGEST_TRANSPORT = Duration.ofSeconds(10);

    /** The id of a quiz. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The life of a quiz. A closed one takes no new attempts, though its window may not be over. */
    public enum State {
        DRAFT("draft"),
        PUBLISHED("published"),
        CLOSED("closed");

        private final String tag;

        State(String tag) {
            this.tag = tag;
        }

        /** The name after {@code quiz.state.} in the message bundles. */
        public String tag() {
            return tag;
        }
    }

    public Quiz {
        sections = List.copyOf(sections);
    }

    /** Every question of every section, in the author's order. */
    public List<Section.Entry> entries() {
        return sections.stream().flatMap(section -> section.entries().stream()).toList();
    }

    public int questions() {
        return entries().size();
    }

    /** What a paper without fault is worth. */
    public BigDecimal maximum() {
        return entries().stream().map(Section.Entry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isOpen(Instant now) {
        return state == State.PUBLISHED && rules.window().contains(now);
    }

    /** Whether nobody can start any more. */
    public boolean isOver(Instant now) {
        return state == State.CLOSED
                || (state == State.PUBLISHED && !now.isBefore(rules.window().closes()));
    }

    /** The moment from which nobody starts: the end of the window, or the early close. */
    public Instant ends() {
        Instant closes = rules.window().closes();
        return closedEarly != null && closedEarly.isBefore(closes) ? closedEarly : closes;
    }

    /**
     * The moment by which every attempt is over, and what was on its way has arrived. Whoever had begun before an early
     * close keeps the time they were given, so what is shown "after the close" waits for them.
     */
    public Instant allOver() {
        Instant closes = rules.window().closes();
        Instant lastDeadline = ends().plus(rules.limit());
        Instant last = closedEarly != null && lastDeadline.isBefore(closes) ? lastDeadline : closes;
        return last.plus(LONGEST_TRANSPORT);
    }

    /**
     * Whether results may go into points and averages: not before members may see their own marks, or, where they never may,
     * before every attempt is over.
     */
    public boolean isCounted(Instant now) {
        return shown(now).marks() || !now.isBefore(allOver());
    }

    /** What a member may see of an own closed attempt at that moment. */
    public Review.Shown shown(Instant now) {
        return rules.review().at(now, allOver());
    }
}
