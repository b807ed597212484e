import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in one sentence when the committed bundle no longer holds what the code uses. Without it the build would try to
 * make the bundle anew, which needs Node, or would do so unasked where Node is installed.
 *
 * <p>Arguments: the folder of compiled classes, the list beside the bundle, the version of Vaadin, the bundle. The list holds
 * the bundle's SHA-256, so that a name is not added to it without building the bundle anew.
 */
class BundleCheck {

    private static final Pattern COMPONENT = Pattern.compile("^com/vaadin/flow/component/([a-z]+)/");

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        List<String> built = Files.readAllLines(Path.of(arguments[1]));
        Set<String> missing = used(Path.of(arguments[0]));
        missing.removeAll(built);
        if (!built.contains("vaadin " + arguments[2])) {
            missing.add("Vaadin " + arguments[2]);
        }
        String digest = "sha256 " + sha256(Path.of(arguments[3]));
        if (!missing.isEmpty()) {
            complain("it was built without " + String.join(", ", missing));
        }
        if (!built.contains(digest)) {
            complain("prod.bundle.txt, which should say \"" + digest + "\", was written for another one");
        }
    }

    private static void complain(String reason) {
        System.err.println("src/main/bundles/prod.bundle is stale: " + reason
                + "; build it anew with Node 24 as docs/bundle.md tells, and commit it with its list.");
        System.exit(1);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }

    private static Set<String> used(Path classes) throws IOException {
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                for (var entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof ClassEntry type) {
                        Matcher matcher = COMPONENT.matcher(type.asInternalName());
                        if (matcher.find()) {
                            packages.add(matcher.group(1));
                        }
                    }
                }
            }
        }
        return packages;
    }
}
