package org.dushuban.transfer.ui;

import org.dushuban.question.ui.BankTool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of the bank leads to. */
@Configuration(proxyBeanMethods = false)
class TransferTools {

    private record Tool(String key, String icon, String route, boolean takesSelection) implements BankTool {}

    @Bean
    BankTool importTool() {
        return new Tool("transfer.tool.import", "upload", "admin/import", false);
    }

    @Bean
    BankTool exportTool() {
        return new Tool("transfer.tool.export", "download", "admin/export", true);
    }
}
