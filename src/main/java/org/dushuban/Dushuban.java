package org.dushuban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Dushuban. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Dushuban")
public class Dushuban {

    public static void main(String[] args) {
        SpringApplication.run(Dushuban.class, args);
    }
}
