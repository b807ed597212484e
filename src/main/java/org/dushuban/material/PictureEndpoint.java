package org.dushuban.material;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a page that is written on sends a picture: its bytes as they are, without a name. */
@RestController
class PictureEndpoint {

    private final Pictures pictures;

    PictureEndpoint(Pictures pictures) {
        this.pictures = pictures;
    }

    record KeptBody(String address) {}

    /** 403 before anything is read, 413 for too many bytes, 415 for what is no picture of a type that is kept or has too many pixels. */
    @PostMapping("/api/pictures")
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    ResponseEntity<KeptBody> keep(HttpServletRequest request) throws IOException {
        // reads no more than a picture may have, whatever the request says about its length
        byte[] bytes = request.getInputStream().readNBytes(Picture.MAX_BYTES + 1);
        if (bytes.length > Picture.MAX_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return Picture.of(bytes)
                .map(this::kept)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build());
    }

    private ResponseEntity<KeptBody> kept(Picture picture) {
        pictures.keep(picture);
        return ResponseEntity.ok(new KeptBody(picture.address()));
    }
}
