package org.dushuban.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.organisation.UnitPath;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What questions can be about. Topics of a unit serve the banks of that unit and of all below it: whoever may read a
 * question may read its topic.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Topics {

    /** So many topics are made for one list of questions at most: more come from a column that holds something else. */
    public static final int MAX_NEW = 500;

    private final TopicReader reader;
    private final TopicTree tree;
    private final Scope scope;
    private final UnitDirectory directory;

    Topics(TopicReader reader, TopicTree tree, Scope scope, UnitDirectory directory) {
        this.reader = reader;
        this.tree = tree;
        this.scope = scope;
        this.directory = directory;
    }

    /** The topics that the one who asks may use, those of higher units first. */
    @Transactional(readOnly = true)
    public List<Topic> usable() {
        return reader.usable();
    }

    /**
     * The topics that questions of a unit may have: its own and those of the units above it, these first.
     *
     * @throws NotFoundException if the one who asks does not administer that unit
     */
    @Transactional(readOnly = true)
    public List<Topic> usable(Unit.Id unit) {
        return reader.serving(scope.administered(unit));
    }

    /**
     * The topics that the one who asks may use as trees, those of higher units first.
     *
     * @return the topics at the top, each with what is below it
     */
    @Transactional(readOnly = true)
    public List<TopicNode> tree() {
        return reader.trees();
    }

    /**
     * Adds a topic; where the unit has one of that tag, that one is returned as it is.
     *
     * @param parent null for a topic at the top
     * @param tag 1 to 60 characters
     * @param name 1 to 60 characters in each language
     * @throws NotFoundException if the unit is not within the scope of the one who asks, or the parent is not of that unit
     * @throws IllegalArgumentException if the tag or the name is blank or too long, or the tree would have too many levels
     */
    public Topic add(Unit.Id owner, Topic.@Nullable Id parent, String tag, LocalText name) {
        return tree.add(owner, parent, tag.strip(), name);
    }

    /** The same with a tag of its own, made from its Chinese name. */
    public Topic add(Unit.Id owner, Topic.@Nullable Id parent, LocalText name) {
        return tree.add(owner, parent, name);
    }

    /**
     * Gives a topic another name; its tag stays, since files know it by that.
     *
     * @param name 1 to 60 characters in each language
     * @throws NotFoundException if there is none such, or the one who asks may not change it
     * @throws IllegalArgumentException if the name is too long
     */
    public void rename(Topic.Id id, LocalText name) {
        tree.rename(id, name);
    }

    /**
     * Puts a topic, with all below it, under another one of its unit.
     *
     * @param parent null for the top
     * @return false if the tree would have more than {@link Topic#MAX_DEPTH} levels, and then nothing is changed
     * @throws NotFoundException if there is none such, or the one who asks may not change it, or the other one is not of its
     *     unit
     * @throws IllegalArgumentException if the other one is the topic itself or lies below it
     */
    public boolean move(Topic.Id id, Topic.@Nullable Id parent) {
        return tree.move(id, parent);
    }

    /**
     * Removes a topic below which there is none, and under which no question is, whoever's it be.
     *
     * @return whether it is gone
     * @throws NotFoundException if there is none such, or the one who asks may not change it
     */
    public boolean remove(Topic.Id id) {
        return tree.remove(id);
    }

    /**
     * Like {@link #named}, but finds only what is there already.
     *
     * @throws NotFoundException if the one who asks does not administer that unit
     * @throws IllegalArgumentException if a path is empty or too long, or a name is
     */
    @Transactional(readOnly = true)
    public Map<List<String>, Topic.Id> known(Unit.Id owner, Collection<List<String>> paths) {
        TopicPaths known = new TopicPaths(reader.serving(scope.administered(owner)));
        Map<List<String>, Topic.Id> found = new LinkedHashMap<>();
        paths.forEach(path -> known.find(path).ifPresent(topic -> found.put(path, topic)));
        return found;
    }

    /**
     * What {@link #named} would add, as paths from the top, each after what is above it.
     *
     * @return at most one more than {@link #MAX_NEW}, by which they are too many
     * @throws NotFoundException if the one who asks does not administer that unit
     * @throws IllegalArgumentException if a path is empty or too long, or a name is
     */
    @Transactional(readOnly = true)
    public List<List<String>> missing(Unit.Id owner, Collection<List<String>> paths) {
        Unit unit = scope.administered(owner);
        TopicGrowth growth = new TopicGrowth(unit, reader.serving(unit));
        growth.all(paths, MAX_NEW);
        return growth.made().stream()
                .limit(MAX_NEW + 1)
                .map(TopicGrowth.Made::path)
                .toList();
    }

    /**
     * Finds topics by the names on the way to them from the top, in either language, among those of a unit and of the units
     * above it, and adds to the unit those that there are not.
     *
     * @param paths each one to ten names of 1 to 60 characters
     * @throws NotFoundException if the one who asks does not administer that unit
     * @throws IllegalArgumentException if a path is empty or too long, or a name is, or more than {@link #MAX_NEW} would have
     *     to be added
     */
    public Map<List<String>, Topic.Id> named(Unit.Id owner, Collection<List<String>> paths) {
        Unit unit = scope.administered(owner);
        TopicGrowth growth = new TopicGrowth(unit, reader.serving(unit));
        Map<List<String>, Topic.Id> found = growth.all(paths, MAX_NEW);
        if (growth.made().size() > MAX_NEW) {
            throw new IllegalArgumentException("more than " + MAX_NEW + " new topics");
        }
        tree.create(unit, growth.made().stream().map(TopicGrowth.Made::topic).toList());
        return found;
    }

    /** @throws NotFoundException if one of the drafts has a topic that questions of that unit may not have */
    void require(Unit unit, Stream<QuestionDraft> drafts) {
        Set<Topic.Id> wanted =
                drafts.map(QuestionDraft::topic).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            wanted.removeAll(serving(unit));
        }
        wanted.stream().findFirst().ifPresent(topic -> {
            throw new NotFoundException("topic", topic);
        });
    }

    /** @throws NotFoundException if there is none such, or the one who asks may not use it */
    Topic require(Topic.Id id) {
        return usable().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("topic", id));
    }

    /** The units whose questions may have that topic. */
    Predicate<Unit> servedBy(Topic topic) {
        UnitPath owner = directory
                .find(topic.owner())
                .map(Unit::path)
                .orElseThrow(() -> new NotFoundException("unit", topic.owner()));
        return unit -> owner.contains(unit.path());
    }

    /** The topics that questions of that unit may have. */
    Set<Topic.Id> serving(Unit unit) {
        return reader.idsServing(unit);
    }

    @Nullable
    String name(UUID id) {
        return tree.name(id);
    }
}
