package org.dushuban.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The clock of everything but answers, whose deadline the database's clock decides. Its zone is that of display. */
    @Bean
    Clock clock(@Value("${dushuban.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }
}
