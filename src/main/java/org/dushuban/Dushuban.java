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
        SpringApplication application = new SpringApplication(Dushuban.class);
        if (System.getenv("DUSHUBAN_DB_URL") != null) {
            // whoever brings a database means it, and must not find a demo with printed passwords in it
            application.setAdditionalProfiles("production");
        }
        application.run(args);
    }
}
