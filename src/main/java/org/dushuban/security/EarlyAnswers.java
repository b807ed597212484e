package org.dushuban.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Protects also what Tomcat refuses by itself, such as an address that climbs out of the tree: no filter sees that. */
@Component
class EarlyAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Headers());
    }

    private static final class Headers extends ValveBase {

        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            ResponseHeaders.ALWAYS.forEach(response::setHeader);
            getNext().invoke(request, response);
        }
    }
}
