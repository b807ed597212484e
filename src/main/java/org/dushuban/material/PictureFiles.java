package org.dushuban.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The content of pictures: files named by their hash in the folder of the data, which all nodes share. A file comes before
 * its row and never changes, so that whatever the tables know of can be read, and a file without a row is no picture yet.
 */
@Component
public class PictureFiles {

    private final Path folder;
    private final JdbcClient jdbc;

    PictureFiles(@Value("${dushuban.data}") String data, JdbcClient jdbc) {
        this.folder = Path.of(data, "files");
        this.jdbc = jdbc;
    }

    /** A picture as it is sent, without its content in memory. */
    record Stored(PictureType type, Path file) {}

    /** The picture of that hash; empty if none was kept, or its file is lost or damaged. */
    public Optional<Picture> find(String hash) {
        return locate(hash).flatMap(stored -> read(stored.file())).filter(picture -> picture.isCalled(hash));
    }

    /** Like {@link #find}, without a look into the file. */
    Optional<Stored> locate(String hash) {
        // whatever an address says is put together to a path only if it is a hash
        return !Picture.isHash(hash)
                ? Optional.empty()
                : jdbc.sql("select type from attachment where hash = ?")
                        .param(hash)
                        .query(String.class)
                        .optional()
                        .map(type -> new Stored(PictureType.ofTag(type), file(hash)))
                        .filter(stored -> Files.isRegularFile(stored.file()));
    }

    /** Puts the content where it belongs, whole and on the disk when this returns. */
    void write(Picture picture) {
        Path file = file(picture.hash());
        try {
            if (read(file).filter(picture::equals).isPresent()) {
                return;
            }
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "new-", "");
            try {
                fill(beside, picture.bytes());
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static Optional<Picture> read(Path file) {
        try {
            return Picture.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spread over folders, since some file systems are slow with many files in one. */
    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
