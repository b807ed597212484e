package org.dushuban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sizes, counted in the sources themselves: short enough to be read aloud. */
class SourceRulesTest {

    private static final int VIEW = 180;
    private static final int CONSTRUCTOR = 40;
    private static final int METHOD = 25;
    private static final int CORE_METHOD = 40;

    @Test
    void viewsAndMethodsAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Sizes(unit, positions, tooLong).scan(unit, null);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static final class Sizes extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;
        private final String file;

        Sizes(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
            this.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (file.endsWith("View.java")) {
                check(type.getSimpleName().toString(), lines(type), VIEW);
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean constructor = method.getName().contentEquals("<init>");
            int limit = constructor ? CONSTRUCTOR : isScreen() ? METHOD : CORE_METHOD;
            if (method.getBody() != null) {
                check(method.getName().toString(), lines(method), limit);
            }
            return super.visitMethod(method, nothing);
        }

        private boolean isScreen() {
            return unit.getPackageName().toString().endsWith(".ui")
                    || unit.getImports().stream()
                            .anyMatch(imported -> imported.toString().contains("com.vaadin.flow.component.html"));
        }

        private void check(String name, int lines, int limit) {
            if (lines > limit) {
                tooLong.add("%s %s has %d lines, at most %d".formatted(file, name, lines, limit));
            }
        }

        private int lines(Tree tree) {
            LineMap map = unit.getLineMap();
            long end = positions.getEndPosition(unit, tree);
            long start = positions.getStartPosition(unit, tree);
            return (int) (map.getLineNumber(end) - map.getLineNumber(start)) + 1;
        }
    }
}
