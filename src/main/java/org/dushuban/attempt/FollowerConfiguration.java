package org.dushuban.attempt;

import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Where those who hear {@link AttemptClosed} do their work, by {@code @Async("followers")}. The queue is bounded; what does
 * not fit is left to the jobs that read {@link ClosedAttempts}, and never fails the one who handed in.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class FollowerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerConfiguration.class);
    private static final int QUEUE = 10_000;

    /** No default candidate, so that the application keeps its own executor. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor followers() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("follower-");
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(2);
        executor.setQueueCapacity(QUEUE);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        executor.setRejectedExecutionHandler(FollowerConfiguration::leave);
        return executor;
    }

    private static void leave(Runnable task, ThreadPoolExecutor executor) {
        LOG.warn("Too many attempts closed at once; a follower will catch up by its job");
    }
}
