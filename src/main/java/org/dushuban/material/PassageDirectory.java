package org.dushuban.material;

import java.util.Optional;
import org.dushuban.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells where a cited passage stands, for reviews and for jobs, which have no signed-in user. Nothing is guarded here:
 * whoever shows a citation has decided who sees it, and the reader's page checks again.
 */
@Component
@Transactional(readOnly = true)
public class PassageDirectory {

    private static final String PLACE = """
            select p.section, p.number, p.text_zh, p.text_en, r.title_zh, r.title_en, v.id = r.id as present
            from material m
            join material_version r on r.material_id = m.id and r.number = coalesce(m.published, m.latest)
            join material_version v on v.material_id = m.id
            join passage p on p.version_id = v.id
            where m.id = :material and p.anchor = :anchor
            order by case when v.id = r.id then 0 else 1 end, v.number desc fetch first 1 rows only""";

    private final JdbcClient jdbc;

    PassageDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The passage as it reads now, or, where it was taken out, as it last read; empty if there never was such a one. */
    public Optional<PassagePlace> find(Material.Id material, String anchor) {
        return jdbc.sql(PLACE)
                .param("material", material.value())
                .param("anchor", anchor)
                .query((row, _) -> new PassagePlace(
                        new LocalText(row.getString("title_zh"), row.getString("title_en")),
                        new Passage(
                                material,
                                anchor,
                                row.getInt("section"),
                                row.getInt("number"),
                                Passage.words(row.getString("text_zh"), row.getString("text_en"))),
                        row.getBoolean("present")))
                .optional();
    }
}
