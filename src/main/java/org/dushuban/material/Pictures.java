package org.dushuban.material;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.dushuban.account.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes pictures in. They belong to no unit: one picture may stand in texts of many, and only who has seen its address can
 * ask for it.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Pictures {

    private final PictureFiles files;
    private final JdbcTemplate jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Pictures(PictureFiles files, JdbcTemplate jdbc, CurrentUser user, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** From here on the picture can be read at its address. To keep one that is kept already changes nothing. */
    public void keep(Picture picture) {
        store(picture);
        keepStored(picture);
    }

    /**
     * Puts the content on the disk, which takes its time, before a transaction that {@link #keepStored keeps} it. Until then
     * it is no picture and nobody can read it; where it is never kept it does no harm, and is there when it comes again.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void store(Picture picture) {
        files.write(picture);
    }

    /** Keeps a picture whose content is stored. */
    public void keepStored(Picture picture) {
        if (!isKnown(picture)) {
            jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> note(connection, picture));
        }
    }

    private boolean isKnown(Picture picture) {
        return !jdbc.queryForList("select hash from attachment where hash = ?", String.class, picture.hash())
                .isEmpty();
    }

    /** Somebody else may keep the same picture at this moment; the savepoint lets the transaction live on then. */
    private @Nullable Void note(Connection connection, Picture picture) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement row = connection.prepareStatement(
                "insert into attachment (hash, type, size, created_at, created_by) values (?, ?, ?, ?, ?)")) {
            row.setString(1, picture.hash());
            row.setString(2, picture.type().tag());
            row.setLong(3, picture.bytes().length);
            row.setObject(4, OffsetDateTime.now(clock));
            row.setObject(5, user.id().value());
            row.executeUpdate();
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            if (!isKnown(picture)) {
                throw e;
            }
        }
        return null;
    }
}
