package org.dushuban.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of materials with the path of their owner, which a move of units may change. */
@Component
class MaterialList {

    private static final String COLUMNS = """
            select m.id, m.unit_id, u.name as owner_name, m.state, v.title_zh, v.title_en, v.summary_zh, v.summary_en,
                   m.published is not null and m.published < m.latest as edited
            from material m join unit u on u.id = m.unit_id join material_version v on v.material_id = m.id
            """;

    private static final String ANCHORS = """
            select m.id, p.anchor from material m join unit u on u.id = m.unit_id
              join material_version v on v.material_id = m.id and v.number = m.published
              join passage p on p.version_id = v.id
             where m.id in (:materials) and m.state = 'published' and
            """;

    private final JdbcClient jdbc;

    MaterialList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can be read, newest first. */
    List<Material> published(Reach reach) {
        return jdbc.sql(COLUMNS + " where m.state = 'published' and v.number = m.published and " + Reach.OWNER
                        + " order by v.published_at desc, m.id desc")
                .param("places", reach.places())
                .param("trees", reach.trees())
                .query(MaterialList::material)
                .list();
    }

    /** All of whatever state in their latest wording, the one that was changed last first. */
    List<Material> latest(Reach reach) {
        return jdbc.sql(COLUMNS + " where v.number = m.latest and " + Reach.OWNER
                        + " order by v.created_at desc, m.id desc")
                .param("places", reach.places())
                .param("trees", reach.trees())
                .query(MaterialList::material)
                .list();
    }

    boolean isWithin(Reach reach, UUID material) {
        return jdbc.sql("select count(*) from material m join unit u on u.id = m.unit_id where m.id = :material and "
                                + Reach.OWNER)
                        .param("material", material)
                        .param("places", reach.places())
                        .param("trees", reach.trees())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The anchors of the passages of those of these materials that can be read. */
    Map<Material.Id, Set<String>> anchors(Reach reach, Collection<Material.Id> wanted) {
        Map<Material.Id, Set<String>> anchors = new HashMap<>();
        if (wanted.isEmpty()) {
            return anchors;
        }
        jdbc.sql(ANCHORS + Reach.OWNER)
                .param("materials", wanted.stream().map(Material.Id::value).toList())
                .param("places", reach.places())
                .param("trees", reach.trees())
                .query(row -> {
                    Material.Id id = new Material.Id(row.getObject("id", UUID.class));
                    anchors.computeIfAbsent(id, _ -> new HashSet<>()).add(row.getString("anchor"));
                });
        return anchors;
    }

    private static Material material(ResultSet row, int index) throws SQLException {
        return new Material(
                new Material.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getString("owner_name"),
                MaterialState.ofTag(row.getString("state")),
                new LocalText(row.getString("title_zh"), row.getString("title_en")),
                LocalText.orNull(row.getString("summary_zh"), row.getString("summary_en")),
                row.getBoolean("edited"));
    }
}
