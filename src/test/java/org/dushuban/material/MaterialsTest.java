package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class MaterialsTest {

    private static final MaterialDraft TEXT = text("第一段说开端。\n\n## 一、线索\n\n第二段说文件。\n\n第三段说行程和日记。");

    @Autowired
    Materials materials;

    @Autowired
    PassageDirectory directory;

    @Autowired
    JdbcClient jdbc;

    QuestionFixture district;

    @BeforeEach
    void prepare() {
        district = new QuestionFixture(jdbc);
    }

    @Test
    void draftIsForItsAdministratorsOnly() {
        Material.Id id = create(district.northAdmin, district.north);

        assertThat(materials.get(id).state()).isEqualTo(MaterialState.DRAFT);
        assertThat(materials.administered()).extracting(Material::id).contains(id);
        QuestionFixture.asMember(district.northFirstMember);
        assertThat(materials.readable()).extracting(Material::id).doesNotContain(id);
        assertThatThrownBy(() -> materials.read(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> materials.get(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void publishedTextReachesTheUnitAndAllBelowButNoNeighbour() {
        Material.Id id = create(district.northAdmin, district.north);
        materials.publish(id);

        QuestionFixture.asMember(district.northFirstMember);
        assertThat(materials.readable()).extracting(Material::id).contains(id);
        assertThat(materials.read(id).passages()).hasSize(3);
        QuestionFixture.asMember(district.southMember);
        assertThat(materials.readable()).extracting(Material::id).doesNotContain(id);
        assertThatThrownBy(() -> materials.read(id)).isInstanceOf(NotFoundException.class);
        assertThat(materials.find(id, "p1")).isEmpty();
    }

    @Test
    void onlyAdministratorsOfTheOwnerOrAboveChangeIt() {
        Material.Id id = create(district.northAdmin, district.north);
        materials.publish(id);

        for (User.Id stranger : List.of(district.northFirstAdmin, district.southAdmin)) {
            QuestionFixture.asAdmin(stranger);
            assertThatThrownBy(() -> materials.get(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> materials.edit(id, new Revision(1, 0), TEXT))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> materials.publish(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> materials.retire(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> materials.create(district.north, TEXT)).isInstanceOf(NotFoundException.class);
            assertThat(materials.administered()).extracting(Material::id).doesNotContain(id);
        }
        QuestionFixture.asAdmin(district.districtAdmin);
        materials.retire(id);
        assertThat(materials.get(id).state()).isEqualTo(MaterialState.RETIRED);
    }

    @Test
    void editOfAPublishedTextIsReadOnlyOncePublished() {
        Material.Id id = create(district.northAdmin, district.north);
        materials.publish(id);

        edit(id, text("第一段说开端。\n\n## 线索\n\n新的一段在这里。\n\n第二段说文件。\n\n第三段说行程与日记。"));

        assertThat(materials.read(id).passages()).extracting(Passage::anchor).containsExactly("p1", "p2", "p3");
        materials.publish(id);
        assertThat(materials.read(id).passages()).extracting(Passage::anchor).containsExactly("p1", "p4", "p2", "p3");
        assertThat(materials.read(id).revision().number()).isEqualTo(2);
    }

    @Test
    void draftIsEditedInPlace() {
        Material.Id id = create(district.northAdmin, district.north);

        edit(id, text("只有一段。"));
        edit(id, text("只有一段。\n\n又有一段。"));

        MaterialVersion latest = materials.get(id).latest();
        assertThat(latest.revision().number()).isEqualTo(1);
        assertThat(latest.passages()).hasSize(2);
    }

    @Test
    void whatWasWrittenLastStandsFirst() {
        Material.Id first = create(district.northAdmin, district.north);
        Material.Id second = create(district.northAdmin, district.north);
        assertThat(materials.administered().getFirst().id()).isEqualTo(second);
        QuestionFixture.asAdmin(district.districtAdmin);
        edit(first, text("改过。"));
        assertThat(materials.get(first).latest().createdBy()).isEqualTo(district.districtAdmin.value());
        QuestionFixture.asAdmin(district.northAdmin);
        assertThat(materials.administered().getFirst().id()).isEqualTo(first);
    }

    @Test
    void passagePutBackIntoADraftGetsItsAnchorBack() {
        Material.Id id = create(district.northAdmin, district.north);
        materials.publish(id);

        edit(id, text("第一段说开端。"));
        edit(id, TEXT);

        assertThat(materials.get(id).latest().passages())
                .extracting(Passage::anchor)
                .containsExactly("p1", "p2", "p3");
    }

    @Test
    void editBasedOnAnOlderWordingIsNotSaved() {
        Material.Id id = create(district.northAdmin, district.north);
        Revision seen = materials.get(id).latest().revision();
        edit(id, text("Somebody else was quicker."));

        assertThat(materials.edit(id, seen, text("Mine."))).isEqualTo(new SaveOutcome.Overtaken());

        assertThat(materials.get(id).latest().text().body().zh()).isEqualTo("Somebody else was quicker.");
    }

    @Test
    void languagesMustHaveTheSamePassages() {
        QuestionFixture.asAdmin(district.northAdmin);
        Material.Id id = materials.create(
                district.north, new MaterialDraft(LocalText.of("题"), null, new LocalText("一\n\n二", "one")));

        assertThat(materials.publish(id))
                .isEqualTo(new PublishOutcome.Refused(List.of(PublishOutcome.Reason.LANGUAGES_DIFFER)));
        assertThat(materials.get(id).state()).isEqualTo(MaterialState.DRAFT);
    }

    @Test
    void passageIsFoundEvenAfterItWasTakenOut() {
        Material.Id id = create(district.northAdmin, district.north);
        materials.publish(id);
        assertThat(directory.find(id, "p2").orElseThrow().present()).isTrue();

        edit(id, text("第一段说开端。"));
        materials.publish(id);

        PassagePlace place = directory.find(id, "p2").orElseThrow();
        assertThat(place.present()).isFalse();
        assertThat(place.passage().section()).isEqualTo(1);
        assertThat(place.passage().number()).isEqualTo(1);
        assertThat(place.address()).isEqualTo("materials/" + id + "#p2");
        assertThat(directory.find(id, "p9")).isEmpty();
    }

    @Test
    void everyChangeIsInTheAuditTrail() {
        Material.Id id = create(district.northAdmin, district.north);
        edit(id, text("Another wording."));
        materials.publish(id);
        materials.retire(id);

        assertThat(jdbc.sql("select what from audit_entry where subject_id = ? order by at, id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "material.created", "material.edited", "material.published", "material.retired");
    }

    private Material.Id create(User.Id author, Unit.Id owner) {
        QuestionFixture.asAdmin(author);
        return materials.create(owner, TEXT);
    }

    private void edit(Material.Id id, MaterialDraft text) {
        assertThat(materials.edit(id, materials.get(id).latest().revision(), text))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private static MaterialDraft text(String body) {
        return new MaterialDraft(LocalText.of("一个日期的考证"), LocalText.of("档案里的线索"), LocalText.of(body));
    }
}
