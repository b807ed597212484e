package org.dushuban.material;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where kept pictures are read. The type is the one their content had; how long they are kept is said with the other headers. */
@RestController
class FileEndpoint {

    private final PictureFiles files;

    FileEndpoint(PictureFiles files) {
        this.files = files;
    }

    @GetMapping("/files/{hash}")
    ResponseEntity<Resource> read(@PathVariable String hash) {
        return files.locate(hash)
                .map(stored -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(stored.type().tag()))
                        .<Resource>body(new FileSystemResource(stored.file())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
