package org.dushuban.material;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts to read. Members read what is published by their unit or one above it; administrators write for the units that
 * they administer. The published wording never changes: an edit of it begins a new version, which is read once it is
 * published.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Materials {

    private final MaterialRepository materials;
    private final MaterialVersionRepository versions;
    private final PassageWriter passages;
    private final MaterialList list;
    private final Scope scope;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    Materials(
            MaterialRepository materials,
            MaterialVersionRepository versions,
            PassageWriter passages,
            MaterialList list,
            Scope scope,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.materials = materials;
        this.versions = versions;
        this.passages = passages;
        this.list = list;
        this.scope = scope;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the one who asks can read, newest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Material> readable() {
        return list.published(Reach.seen(scope));
    }

    /**
     * The published wording.
     *
     * @throws NotFoundException if there is none, or it is not for the one who asks
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public MaterialVersion read(Material.Id id) {
        MaterialEntity material = materials
                .findById(id.value())
                .filter(found -> found.state == MaterialState.PUBLISHED)
                .orElseThrow(() -> new NotFoundException("material", id));
        scope.visible(new Unit.Id(material.unitId));
        return passages.read(version(material, Objects.requireNonNull(material.published)));
    }

    /** A passage of a published wording; empty where there is none such for the one who asks. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Passage> find(Material.Id id, String anchor) {
        return materials
                .findById(id.value())
                .filter(found -> found.state == MaterialState.PUBLISHED && seen(found))
                .map(found -> passages.read(version(found, Objects.requireNonNull(found.published))))
                .flatMap(version -> version.passages().stream()
                        .filter(passage -> passage.anchor().equals(anchor))
                        .findFirst());
    }

    /** The anchors that {@link #find} knows, of some hundred materials at once; one of which it knows none is left out. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<Material.Id, Set<String>> anchors(Collection<Material.Id> wanted) {
        return list.anchors(Reach.seen(scope), wanted);
    }

    /** What the one who asks may change, in the latest wording. */
    @Transactional(readOnly = true)
    public List<Material> administered() {
        return list.latest(Reach.administered(scope));
    }

    /** @throws NotFoundException if there is none such, or the one who asks may not change it */
    @Transactional(readOnly = true)
    public MaterialDetail get(Material.Id id) {
        MaterialEntity material = changeable(id);
        Unit owner = scope.administered(new Unit.Id(material.unitId));
        return new MaterialDetail(
                id, owner.id(), owner.name(), material.state, passages.read(version(material, material.latest)));
    }

    /** @throws NotFoundException if the one who asks may not write for that unit */
    public Material.Id create(Unit.Id owner, MaterialDraft text) {
        Unit unit = scope.administered(owner);
        MaterialEntity material =
                materials.saveAndFlush(new MaterialEntity(Ids.next(), unit.id().value()));
        begin(material, text, List.of());
        record("material.created", material, unit, text, null, null);
        return new Material.Id(material.id);
    }

    /**
     * Saves another wording: in the draft where there is one, else as a new version.
     *
     * @param seen what the author had before the eyes
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    public SaveOutcome edit(Material.Id id, Revision seen, MaterialDraft text) {
        MaterialEntity material = changeable(id);
        MaterialVersionEntity latest = version(material, material.latest);
        if (!latest.revision().equals(seen)) {
            return new SaveOutcome.Overtaken();
        }
        MaterialDraft before = latest.text();
        if (before.equals(text)) {
            return new SaveOutcome.Saved(seen);
        }
        MaterialVersionEntity written = material.open() ? rewrite(material, latest, text) : next(material, text);
        PassageChange change = PassageChange.between(before, text);
        record("material.edited", material, owner(material), text, change.gone(), change.come());
        return new SaveOutcome.Saved(written.revision());
    }

    /** @throws NotFoundException if there is none such, or it may not be changed */
    public PublishOutcome publish(Material.Id id) {
        MaterialEntity material = changeable(id);
        MaterialVersionEntity latest = version(material, material.latest);
        List<PublishOutcome.Reason> reasons =
                PublishOutcome.reasonsAgainst(latest.text().body());
        if (!reasons.isEmpty()) {
            return new PublishOutcome.Refused(reasons);
        }
        if (material.state == MaterialState.PUBLISHED && !material.open()) {
            return new PublishOutcome.Published(material.latest);
        }
        String from = place(material);
        latest.publishedAt = latest.publishedAt == null ? clock.instant() : latest.publishedAt;
        material.published = material.latest;
        material.state = MaterialState.PUBLISHED;
        record("material.published", material, owner(material), latest.text(), from, place(material));
        return new PublishOutcome.Published(material.latest);
    }

    /** Takes it off the shelf. @throws NotFoundException if there is none such, or it may not be changed */
    public void retire(Material.Id id) {
        MaterialEntity material = changeable(id);
        String from = place(material);
        material.state = MaterialState.RETIRED;
        MaterialDraft text = version(material, material.latest).text();
        record("material.retired", material, owner(material), text, from, place(material));
    }

    private MaterialVersionEntity next(MaterialEntity material, MaterialDraft text) {
        List<Anchors.Anchored> before = passages.anchored(version(material, material.latest));
        material.latest++;
        return begin(material, text, before);
    }

    private MaterialVersionEntity begin(MaterialEntity material, MaterialDraft text, List<Anchors.Anchored> before) {
        MaterialVersionEntity version = versions.saveAndFlush(new MaterialVersionEntity(
                Ids.next(),
                material.id,
                material.latest,
                text,
                clock.instant(),
                user.id().value()));
        material.anchors = passages.write(version, before, material.anchors);
        return version;
    }

    private MaterialVersionEntity rewrite(MaterialEntity material, MaterialVersionEntity draft, MaterialDraft text) {
        List<Anchors.Anchored> before = passages.anchored(draft, published(material));
        draft.write(text, clock.instant(), user.id().value());
        versions.saveAndFlush(draft);
        material.anchors = passages.write(draft, before, material.anchors);
        return draft;
    }

    private @Nullable MaterialVersionEntity published(MaterialEntity material) {
        return material.published == null ? null : version(material, material.published);
    }

    private MaterialVersionEntity version(MaterialEntity material, int number) {
        return versions.findByMaterialIdAndNumber(material.id, number)
                .orElseThrow(() -> new NotFoundException("version", number));
    }

    private MaterialEntity changeable(Material.Id id) {
        MaterialEntity material =
                materials.findById(id.value()).orElseThrow(() -> new NotFoundException("material", id));
        owner(material);
        return material;
    }

    private Unit owner(MaterialEntity material) {
        return scope.administered(new Unit.Id(material.unitId));
    }

    private boolean seen(MaterialEntity material) {
        return list.isWithin(Reach.seen(scope), material.id);
    }

    private static String place(MaterialEntity material) {
        return material.state.tag() + " " + Objects.requireNonNullElse(material.published, 0);
    }

    private void record(
            String what,
            MaterialEntity material,
            Unit owner,
            MaterialDraft text,
            @Nullable String from,
            @Nullable String to) {
        String scopePath = owner.path().digits();
        audit.record(user.actor(), new Change(what, material.id, text.title().zh(), scopePath, from, to));
    }
}
