package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class PicturesTest {

    private static final Path FOLDER = Path.of("target/test-data/files");

    @Autowired
    Pictures pictures;

    @Autowired
    PictureFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void administrator() {
        asAdministrator();
    }

    @AfterEach
    void signOut() {
        SignedIn.nobody();
    }

    @Test
    void aKeptPictureIsFoundByItsHash() {
        Picture picture = PictureSamples.picture();
        assertThat(files.find(picture.hash())).isEmpty();

        pictures.keep(picture);

        assertThat(files.find(picture.hash()))
                .contains(picture)
                .get()
                .satisfies(found -> assertThat(found.bytes()).isEqualTo(picture.bytes()));
    }

    @Test
    void theSamePictureIsKeptOnce() {
        Picture picture = PictureSamples.picture();
        pictures.keep(picture);
        pictures.keep(picture);

        assertThat(rows(picture)).isOne();
    }

    @Test
    void manyMayKeepTheSamePictureAtOnceAndEachGoesOn() throws Exception {
        Picture picture = PictureSamples.picture();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = IntStream.range(0, 12)
                    .<Future<?>>mapToObj(i -> many.submit(() -> {
                        asAdministrator();
                        new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            pictures.keep(picture);
                            pictures.keep(PictureSamples.picture());
                        });
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(rows(picture)).isOne();
    }

    @Test
    void whatWasRolledBackIsNoPictureUntilItIsKeptAgain() {
        Picture picture = PictureSamples.picture();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            pictures.keep(picture);
            status.setRollbackOnly();
        });
        assertThat(files.find(picture.hash())).isEmpty();

        pictures.keep(picture);
        assertThat(files.find(picture.hash())).contains(picture);
    }

    @Test
    void whatIsOnlyStoredIsNoPictureYet() {
        Picture picture = PictureSamples.picture();
        pictures.store(picture);
        assertThat(files.find(picture.hash())).isEmpty();
        assertThat(files.locate(picture.hash())).isEmpty();
        assertThat(rows(picture)).isZero();

        pictures.keepStored(picture);
        assertThat(files.find(picture.hash())).contains(picture);
    }

    @Test
    void aLostFileIsNoPictureAndIsWrittenAgain() throws IOException {
        Picture picture = PictureSamples.picture();
        pictures.keep(picture);
        Path file = FOLDER.resolve(picture.hash().substring(0, 2)).resolve(picture.hash());
        Files.delete(file);
        assertThat(files.find(picture.hash())).isEmpty();
        assertThat(files.locate(picture.hash())).isEmpty();

        pictures.keep(picture);
        assertThat(files.find(picture.hash())).contains(picture);
        for (int length : new int[] {7, picture.bytes().length}) {
            Files.write(file, new byte[length]);
            assertThat(files.find(picture.hash())).isEmpty();
            pictures.keep(picture);
            assertThat(files.find(picture.hash())).contains(picture);
        }
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("new-"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../dushuban.mv.db", "a", "/etc/passwd"})
    void nothingButAHashLeadsToAFile(String hash) {
        assertThat(files.find(hash)).isEmpty();
    }

    @Test
    void membersKeepNone() {
        SignedIn.as(new User.Id(UUID.randomUUID()), Role.MEMBER);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> pictures.keep(PictureSamples.picture()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> pictures.store(PictureSamples.picture()));
    }

    private static void asAdministrator() {
        SignedIn.as(new User.Id(UUID.randomUUID()), Role.MEMBER, Role.ADMIN);
    }

    private long rows(Picture picture) {
        return jdbc.sql("select count(*) from attachment where hash = ?")
                .param(picture.hash())
                .query(Long.class)
                .single();
    }
}
