package org.incidenttrends.incident;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 hash of a file that was read: of its bytes of now for a small file, else computed when it is asked for, if the
 * file is still the same. Java takes its time to find who can hash, so that the bytes of a small file are hashed beside what
 * comes next.
 */
final class FileHash implements Supplier<String> {

    private static final long SMALL = 16_000_000;

    private final Path path;
    private final long size;
    private final FileTime modified;
    private @Nullable CompletableFuture<String> hash;

    private FileHash(Path path, long size, FileTime modified) {
        this.path = path;
        this.size = size;
        this.modified = modified;
    }

    static FileHash of(Path path) throws IOException {
        FileHash hash = new FileHash(path, Files.size(path), Files.getLastModifiedTime(path));
        if (hash.size <= SMALL) {
            byte[] bytes = Files.readAllBytes(path);
            hash.requireSame();
            hash.hash = CompletableFuture.supplyAsync(() -> of(bytes));
        }
        return hash;
    }

    @Override
    public synchronized String get() {
        if (hash == null) {
            hash = CompletableFuture.completedFuture(compute());
        }
        return hash.join();
    }

    private String compute() {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            requireSame();
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new InputException(path, "can't be read: " + e.getMessage());
        }
    }

    private void requireSame() throws IOException {
        if (Files.size(path) != size || !Files.getLastModifiedTime(path).equals(modified)) {
            throw new InputException(path, "was changed since it was read; read it again");
        }
    }

    private static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
